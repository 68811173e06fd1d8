// /organise/sessions/:sessionId/log: what was done with a session and by whom, in words.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { logSentence } from '#app/features/sessions/session-log.ts'
import { listSessionLog } from '#app/features/sessions/session-log.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName, surnameWithInitials } from '#app/lib/russian.ts'
import { EmptyState } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { id, timeZone } = found.session
  const { page } = readListing(new URL(request.url), ['at'], '-at')
  const { rows, total } = await listSessionLog(id, page)
  return {
    rows: rows.map(({ id, at, actor, person, action, detail }) => ({
      id: String(id),
      at: formatDateTime(at, timeZone),
      actor: actor ? surnameWithInitials(actor) : 'Платформа',
      text: logSentence({ action, detail, person: person && fullName(person) }, timeZone),
    })),
    page,
    pages: pagesOf(total),
    total,
  }
}

export default function SessionLog() {
  const { rows, page, pages, total } = useLoaderData<typeof loader>()
  if (!rows.length) return <EmptyState title="Записей пока нет">Здесь появится всё, что меняли.</EmptyState>
  return (
    <>
      <DataTable
        caption="Журнал изменений"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', title: 'Когда', cell: ({ at }) => at },
          { key: 'text', title: 'Что', cell: ({ text }) => text },
          { key: 'actor', title: 'Кто', cell: ({ actor }) => actor },
        ]}
      />
      <Paging page={page} pages={pages} total={counted(total, 'запись', 'записи', 'записей')} />
    </>
  )
}
