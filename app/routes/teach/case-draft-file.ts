// /teach/case-drafts/:draftId/file: a draft as the file it would be.
import { type LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { findCaseDraft } from '#app/features/practice/case-draft.server.ts'
import { draftYaml } from '#app/features/practice/case-yaml.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const row = await findCaseDraft(params.draftId ?? '')
  if (!row) throw notFound()
  const bytes = new TextEncoder().encode(draftYaml(row.draft))
  const name = `${row.caseKey}.yaml`
  return new Response(bytes, {
    headers: downloadHeaders({
      name,
      plainName: name,
      type: 'application/yaml; charset=utf-8',
      size: bytes.length,
    }),
  })
}
