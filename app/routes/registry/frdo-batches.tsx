// /registry/frdo/batches: every file that was made for ФИС ФРДО, newest first.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { batchTitles } from '#app/features/frdo/batch.ts'
import { listBatches } from '#app/features/frdo/batch.server.ts'
import { FrdoFrame } from '#app/features/frdo/frdo-frame.tsx'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { Badge, EmptyState } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const { page } = readListing(new URL(request.url), ['number'], '-number')
  const list = await listBatches(viewer, { page })
  if (!list) throw notFound()
  const day = (moment: Date | null) => moment && formatDateDigits(moment, viewer.timeZone ?? capitalTimeZone)
  return {
    lines: list.batches.map(({ createdAt, sentAt, answeredAt, ...batch }) => ({
      ...batch,
      createdOn: day(createdAt),
      sentOn: day(sentAt),
      answeredOn: day(answeredAt),
    })),
    page,
    pages: pagesOf(list.total),
    total: list.total,
  }
}

export default function FrdoBatches() {
  const { lines, page, pages, total } = useLoaderData<typeof loader>()
  return (
    <FrdoFrame lead="Пакет — один файл для личного кабинета ФИС ФРДО, до тысячи человек.">
      {lines.length ? (
        <>
          <DataTable
            caption="Пакеты для ФИС ФРДО"
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'number',
                title: 'Пакет',
                cell: ({ id, number }) => (
                  <Link
                    to={`/registry/frdo/batches/${id}`}
                    className="inline-block py-1 font-semibold whitespace-nowrap"
                  >
                    № {number}
                  </Link>
                ),
              },
              {
                key: 'state',
                title: 'Состояние',
                cell: ({ state }) => <Badge tone={batchTitles[state].tone}>{batchTitles[state].title}</Badge>,
              },
              { key: 'rows', title: 'Людей', numeric: true, cell: ({ rows }) => rows },
              {
                key: 'errors',
                title: 'Вернули',
                numeric: true,
                cell: ({ errors }) => (errors ? <span className="text-wax">{errors}</span> : '—'),
              },
              { key: 'createdOn', title: 'Собран', cell: ({ createdOn }) => createdOn },
              { key: 'sentOn', title: 'Отправлен', cell: ({ sentOn }) => sentOn ?? '—' },
              { key: 'answeredOn', title: 'Ответ', cell: ({ answeredOn }) => answeredOn ?? '—' },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'пакет', 'пакета', 'пакетов')} />
        </>
      ) : (
        <EmptyState title="Пакетов ещё не собирали">
          Первый соберут из документов, которые ждут отправки:{' '}
          <Link to="/registry/frdo">посмотреть, кто ждёт</Link>.
        </EmptyState>
      )}
    </FrdoFrame>
  )
}
