// /registry/frdo: the documents that ФИС ФРДО has to be told of, those whose day is nearest first.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { deadlineOf } from '#app/features/frdo/deadline.ts'
import { recordPath } from '#app/features/frdo/fix-path.ts'
import { FrdoFrame } from '#app/features/frdo/frdo-frame.tsx'
import { countOverdue, listPending, listPendingCohorts } from '#app/features/frdo/pending.server.ts'
import { PendingTable } from '#app/features/frdo/pending-table.tsx'
import { findFrdoSettings } from '#app/features/frdo/settings.server.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { readinessTitles } from '#app/features/records/record.ts'
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { EmptyState, Notice } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const url = new URL(request.url)
  const cohortId = url.searchParams.get('cohort') || undefined
  const { page } = readListing(url, ['issuedOn'], 'issuedOn')
  const { deadlineDays } = await findFrdoSettings()
  const today = dayOf(new Date(), capitalTimeZone)
  const [pending, cohorts, overdue] = await Promise.all([
    listPending(viewer, { page, cohortId }),
    listPendingCohorts(),
    countOverdue(deadlineDays, today),
  ])
  if (!pending) throw notFound()
  return {
    lines: pending.documents.map(({ userId, issuedOn, readiness, ...document }) => {
      const { words, tone, on } = deadlineOf(issuedOn, deadlineDays, today)
      return {
        ...document,
        issuedOn: formatDayDigits(issuedOn),
        deadline: { words, tone, on: formatDayDigits(on) },
        readiness: { ...readinessTitles[readiness], recordPath: recordPath(userId) },
      }
    }),
    total: pending.total,
    page,
    pages: pagesOf(pending.total),
    cohorts,
    cohortId: cohortId ?? '',
    overdue,
    deadlineDays,
  }
}

export default function FrdoWaiting() {
  const { lines, total, page, pages, cohorts, cohortId, overdue, deadlineDays } =
    useLoaderData<typeof loader>()
  const check = `/registry/frdo/check${cohortId ? `?cohort=${encodeURIComponent(cohortId)}` : ''}`
  return (
    <FrdoFrame
      lead={`Сообщить о документе нужно в течение ${counted(deadlineDays, 'дня', 'дней', 'дней')} со дня выдачи.`}
      actions={total ? <ButtonLink to={check}>Проверить и собрать пакет</ButtonLink> : null}
    >
      {overdue ? (
        <div className="mb-6">
          <Notice tone="wax">
            Срок прошёл у {counted(overdue, 'документа', 'документов', 'документов')}. Они стоят первыми.
          </Notice>
        </div>
      ) : null}
      {cohorts.length > 1 || cohortId ? (
        <Form method="get" className="mb-6 flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow basis-60 sm:max-w-sm">
            <SelectField id="cohort" name="cohort" label="Поток" defaultValue={cohortId} key={cohortId}>
              <option value="">Все потоки</option>
              {cohorts.map(({ id, name, code }) => (
                <option key={id} value={id}>
                  {name}, {code}
                </option>
              ))}
            </SelectField>
          </div>
          <Button tone="secondary">Показать</Button>
        </Form>
      ) : null}
      {lines.length ? (
        <>
          <PendingTable lines={lines} />
          <Paging page={page} pages={pages} total={counted(total, 'документ', 'документа', 'документов')} />
        </>
      ) : (
        <EmptyState title="Обо всех документах сообщили">
          Как только выдадут новое удостоверение, оно появится здесь со сроком.
        </EmptyState>
      )}
    </FrdoFrame>
  )
}
