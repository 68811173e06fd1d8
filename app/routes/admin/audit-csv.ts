// «/admin/audit.csv»: the journal as a table file, exactly what the list's filter shows, written while it is read.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { auditCsv } from '#app/features/operations/audit-csv.server.ts'
import { byteStream } from '#app/lib/download.ts'
import { auditWanted, readAuditQuery } from '#app/features/operations/audit-query.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const wanted = auditWanted(readAuditQuery(new URL(request.url).searchParams))
  const name = `Журнал действий ${new Date().toISOString().slice(0, 10)}.csv`
  return new Response(byteStream(auditCsv(viewer.userId, wanted)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
