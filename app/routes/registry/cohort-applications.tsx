// /registry/cohorts/:cohortId/applications: who asks to join, with the quota of each; many are decided at once.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplicationsTable } from '#app/features/cohorts/applications-table.tsx'
import { applicationRefusals, applicationState } from '#app/features/cohorts/application.ts'
import { verdictForm } from '#app/features/cohorts/application.schema.ts'
import { decideApplications } from '#app/features/cohorts/application-decisions.server.ts'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { applicationSorts, listCohortApplications } from '#app/features/cohorts/cohort-applications.server.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { stateAllows } from '#app/features/cohorts/cohort-state.ts'
import { listQuotas } from '#app/features/cohorts/quota.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { FilterLinks } from '#app/ui/filter.tsx'
import { EmptyState, Notice } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const url = new URL(request.url)
  const listing = readListing(url, applicationSorts, 'submittedAt')
  const open = url.searchParams.get('show') !== 'decided'
  const [{ rows, total }, quotas] = await Promise.all([
    listCohortApplications(cohort.id, { listing, open }),
    listQuotas(cohort.id),
  ])
  const timeZone = viewer.timeZone ?? cohort.timeZone
  return {
    cohort: headOf(cohort),
    open,
    enrols: stateAllows(cohort.state).enrolment,
    recruits: stateAllows(cohort.state).applications,
    rows: rows.map((row) => {
      const quota = quotas.find(({ municipalityId }) => municipalityId === row.municipalityId)
      const { surname, givenName, patronymic } = row
      return {
        id: row.id,
        name: surname && givenName ? fullName({ surname, givenName, patronymic }) : row.email,
        email: row.email,
        post: row.post,
        note: row.note,
        source: row.source,
        municipality: row.municipality,
        quota: quota ? { places: quota.places, enrolled: quota.enrolled } : null,
        state: applicationState(row),
        reason: row.declineReason,
        date: formatDateDigits(row.submittedAt, timeZone),
      }
    }),
    page: listing.page,
    pages: pagesOf(total),
    total,
    sort: listing.sort,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohortId = params.cohortId ?? ''
  if (!(await findCohortFrame(viewer, cohortId))) throw notFound()
  const form = await request.formData()
  const parsed = verdictForm.safeParse({
    verdict: form.get('verdict'),
    applicationIds: form.getAll('application'),
    reason: form.get('reason') ?? '',
  })
  if (!parsed.success)
    return data({ error: parsed.error.issues[0]?.message ?? '', left: [], done: 0 }, { status: 422 })
  const decided = await decideApplications(viewer, { cohortId, ...parsed.data })
  if (!decided) throw notFound()
  if (decided.left.length)
    return data(
      {
        error: null,
        done: decided.done,
        left: decided.left.map(({ name, reason }) => `${name}: ${applicationRefusals[reason]}`),
      },
      { status: 409 },
    )
  return redirect(new URL(request.url).pathname, { headers: { 'Set-Cookie': flashCookie('answered') } })
}

export const clientAction = keepingForm((error) => ({ error, left: [], done: 0 }))

export default function CohortApplications() {
  const { cohort, open, enrols, recruits, rows, page, pages, total, sort } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CohortPage cohort={cohort}>
      <div className="mb-5 space-y-3 empty:hidden">
        {answer?.error ? (
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        ) : null}
        {answer?.left.length ? (
          <Notice tone="amber" live>
            <p className="font-semibold">Решено: {answer.done}. Остались как были:</p>
            <ul className="mt-1 ml-4 list-disc">
              {answer.left.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
      <h2 className="mb-1">Заявки</h2>
      <FilterLinks
        label="Какие заявки"
        name="show"
        options={[
          { value: '', title: 'Ждут решения' },
          { value: 'decided', title: 'Решённые' },
        ]}
      />
      {rows.length ? (
        <>
          <ApplicationsTable rows={rows} sort={sort} decides={open} accepts={enrols} />
          <Paging page={page} pages={pages} total={counted(total, 'заявка', 'заявки', 'заявок')} />
        </>
      ) : (
        <EmptyState title={open ? 'Заявок, которые ждут решения, нет' : 'Решённых заявок пока нет'}>
          {recruits
            ? 'Люди подают заявки на странице «Открытые потоки», кураторы выдвигают своих.'
            : 'Заявки принимаются, пока идёт набор.'}
        </EmptyState>
      )}
    </CohortPage>
  )
}
