// «/teach/programmes/sample/:file»: an archive to begin with, and the description of the folder.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { packSample, readFormat, sampleSlug } from '#app/features/curriculum/programme-sample.server.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

const files: Record<string, { name: string; type: string; read: () => Promise<Uint8Array> }> = {
  [`${sampleSlug}.zip`]: { name: 'Образец программы.zip', type: 'application/zip', read: packSample },
  'format.md': {
    name: 'Как устроена программа.md',
    type: 'text/markdown; charset=utf-8',
    read: readFormat,
  },
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const plainName = params.file ?? ''
  const file = Object.hasOwn(files, plainName) ? files[plainName] : undefined
  if (!file) throw notFound()
  const bytes = await file.read()
  const { name, type } = file
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ name, plainName, type, size: bytes.length }),
  })
}
