// /coordinator/applications: applications of the own municipality: to confirm, to take back, and what was decided.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applicationRefusals, applicationState, isOpen } from '#app/features/cohorts/application.ts'
import { coordinatorAnswerForm } from '#app/features/cohorts/application.schema.ts'
import { nameOf } from '#app/features/cohorts/application-decisions.server.ts'
import { listOwnNominations } from '#app/features/cohorts/coordinator.server.ts'
import { answerAsCoordinator } from '#app/features/cohorts/nomination.server.ts'
import { NominationTable } from '#app/features/cohorts/nomination-table.tsx'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const { page } = readListing(new URL(request.url), ['date'] as const, 'date')
  const { rows, total } = await listOwnNominations(viewer, { page })
  return {
    rows: rows.map((row) => ({
      id: row.id,
      name: nameOf(row),
      cohortName: row.cohort.name,
      state: applicationState(row),
      reason: row.declineReason,
      named: row.source === 'coordinator',
      open: isOpen(row),
      confirms: isOpen(row) && !row.confirmedAt && row.agreedAt !== null && row.cohort.state === 'recruiting',
      date: formatDateDigits(row.submittedAt, viewer.timeZone ?? row.cohort.timeZone),
    })),
    page,
    pages: pagesOf(total),
    total,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const submission = parseForm(await request.formData(), { schema: coordinatorAnswerForm })
  if (submission.status !== 'success') throw notFound()
  const result = await answerAsCoordinator(viewer, submission.value)
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data({ error: applicationRefusals[result.reason] }, { status: 409 })
  return redirect('/coordinator/applications', { headers: { 'Set-Cookie': flashCookie('answered') } })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function CoordinatorApplications() {
  const { rows, page, pages, total } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Заявки муниципалитета"
        lead="Подтвердите заявки своих людей и следите за теми, кого выдвинули."
      />
      {answer?.error ? (
        <div className="mb-6">
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        </div>
      ) : null}
      {rows.length ? (
        <>
          <NominationTable rows={rows} />
          <Paging page={page} pages={pages} total={counted(total, 'заявка', 'заявки', 'заявок')} />
        </>
      ) : (
        <EmptyState
          title="Заявок пока нет"
          action={<ButtonLink to="/coordinator">Посмотреть набор</ButtonLink>}
        >
          Выдвините людей в открытый поток. Заявки, которые люди подадут сами, тоже появятся здесь.
        </EmptyState>
      )}
    </Page>
  )
}
