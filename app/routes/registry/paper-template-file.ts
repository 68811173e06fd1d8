// /registry/papers/templates/:kind/file/:version: the built-in template, the one in use, or a filled preview.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { isPaperKind, paperWords } from '#app/features/papers/paper-kinds.ts'
import { templateFile } from '#app/features/papers/templates.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'registrar')
  const kind = isPaperKind(params.kind ?? '')
  const version = (['built-in', 'own', 'preview'] as const).find((known) => known === params.version)
  const bytes = kind && version && (await templateFile(kind, version))
  if (!bytes) throw notFound()
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({
      name: `${paperWords[kind].title}${version === 'preview' ? ' (проект)' : ' (шаблон)'}.docx`,
      plainName: `${kind}-${version}.docx`,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      size: bytes.length,
    }),
  })
}
