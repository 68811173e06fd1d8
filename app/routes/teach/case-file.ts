// /teach/cases/:caseKey/file: the version in force as a file.
import { type LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { findOfferedCase } from '#app/features/practice/case-draft.server.ts'
import { draftYaml } from '#app/features/practice/case-yaml.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const caseKey = params.caseKey ?? ''
  const found = await findOfferedCase(caseKey)
  if (!found) throw notFound()
  const bytes = new TextEncoder().encode(draftYaml(found))
  const name = `${caseKey}.yaml`
  return new Response(bytes, {
    headers: downloadHeaders({
      name,
      plainName: name,
      type: 'application/yaml; charset=utf-8',
      size: bytes.length,
    }),
  })
}
