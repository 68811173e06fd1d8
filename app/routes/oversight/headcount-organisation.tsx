// /oversight/headcount/organisations/:organisationId: states the headcount of one organisation; every earlier row stands below.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Area, findArea } from '#app/features/oversight/area.server.ts'
import { isoDay } from '#app/features/oversight/asked-day.ts'
import { recordHeadcount } from '#app/features/oversight/headcount-change.server.ts'
import { HeadcountForm } from '#app/features/oversight/headcount-form.tsx'
import { headcountSchema } from '#app/features/oversight/headcount.schema.ts'
import { findHeadcount, listHeadcountHistory } from '#app/features/oversight/headcount.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { fallbackTimeZone } from '#app/features/organisations/organisation.ts'
import { positionGroupTitles } from '#app/features/organisations/position.ts'
import { dayOf, formatDateTime, formatDayDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Badge, Card, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const body = await bodyOf(viewer, params.organisationId)
  const today = dayOf(new Date(), fallbackTimeZone)
  const { page } = readListing(new URL(request.url), ['id'] as const, 'id')
  const [counts, { records, total }] = await Promise.all([
    findHeadcount(body.id, today),
    listHeadcountHistory(body.id, page),
  ])
  const zone = viewer.timeZone ?? body.timeZone
  return {
    body: { name: body.name, kind: body.kind, place: body.municipalityId ?? body.regionId },
    counts,
    today: isoDay(today),
    page,
    pages: pagesOf(total),
    total,
    records: records.map(({ onDate, recordedAt, undoneAt, group, ...record }) => ({
      ...record,
      group: positionGroupTitles[group],
      onDate: formatDayDigits(onDate),
      recordedAt: formatDateTime(recordedAt, zone),
      undone: undoneAt !== null,
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const body = await bodyOf(viewer, params.organisationId)
  const submission = parseForm(await request.formData(), { schema: headcountSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { onDate, ...people } = submission.value
  const answer = await recordHeadcount(viewer.userId, { organisationId: body.id, onDate, people })
  if (answer.outcome === 'refused')
    return data(submission.reply({ fieldErrors: { onDate: [answer.message] } }), { status: 409 })
  return redirect(`/oversight/headcount/organisations/${body.id}`, {
    headers: { 'Set-Cookie': flashCookie('saved') },
  })
}

export const clientAction = keepingForm(formTrouble)

/** A region as a whole has no staff of its own: its bodies do. */
async function bodyOf(viewer: Viewer, id = ''): Promise<Area> {
  const body = (await findArea(viewer, 'organisation', id)) ?? (await findArea(viewer, 'municipality', id))
  if (!body) throw notFound()
  return body
}

export default function HeadcountOrganisation() {
  const { body, counts, today, records, page, pages, total } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title={body.name}
        lead={
          body.kind === 'municipality'
            ? 'Численность муниципалитета в целом. Она заменяет сумму по его организациям.'
            : undefined
        }
        crumbs={[
          { to: '/oversight/headcount', title: 'Численность' },
          { to: `/oversight/headcount/places/${body.place}`, title: 'Организации' },
        ]}
      />
      <Card aria-labelledby="state" className="max-w-3xl">
        <h2 id="state" className="mb-4">
          Указать численность
        </h2>
        <HeadcountForm key={total} lastResult={lastResult} counts={counts} today={today} />
      </Card>
      <h2 className="mt-10 mb-3">История</h2>
      {records.length ? (
        <>
          <DataTable
            caption="История численности"
            rows={records}
            rowKey={({ id }) => String(id)}
            columns={[
              { key: 'on', title: 'На дату', cell: ({ onDate }) => onDate },
              { key: 'group', title: 'Группа', cell: ({ group }) => group },
              { key: 'people', title: 'Человек', numeric: true, cell: ({ people }) => people },
              {
                key: 'by',
                title: 'Кто и когда записал',
                cell: ({ by, recordedAt, imported, undone }) => (
                  <div className="min-w-48">
                    <p>{by ?? 'Учётной записи больше нет'}</p>
                    <p className="text-[0.9rem] text-ink-2">
                      {recordedAt}
                      {imported ? ', таблицей' : ''}
                    </p>
                    {undone ? <Badge>отменено</Badge> : null}
                  </div>
                ),
              },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'запись', 'записи', 'записей')} />
        </>
      ) : (
        <p className="text-ink-2">Численность этой организации ещё не указывали.</p>
      )}
    </Page>
  )
}
