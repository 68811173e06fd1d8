// /learn/cohorts: cohorts that recruit, invitations that wait for the person's word, and own applications.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applicationRefusals, applicationState, isOpen } from '#app/features/cohorts/application.ts'
import { answerForm } from '#app/features/cohorts/application.schema.ts'
import {
  answerInvitation,
  listOpenCohorts,
  listOwnApplications,
  takeBackOwn,
} from '#app/features/cohorts/own-applications.server.ts'
import { Invitations, OpenCohorts, OwnApplications } from '#app/features/cohorts/own-applications.tsx'
import { programmeName } from '#app/features/curriculum/programme-name.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { formatDateDigits, formatDay, zoneName } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Потоки и заявки — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const [open, applications] = await Promise.all([listOpenCohorts(viewer), listOwnApplications(viewer)])
  const waiting = new Set(applications.filter(isOpen).map(({ cohortId }) => cohortId))
  const invited = new Set(
    applications.filter((row) => applicationState(row) === 'asked').map(({ cohortId }) => cohortId),
  )
  const lines = applications.map((row) => ({
    id: row.id,
    cohortName: row.cohort.name,
    programme: programmeName(row.cohort.version),
    state: applicationState(row),
    open: isOpen(row),
    reason: row.declineReason,
    date: formatDateDigits(row.submittedAt, viewer.timeZone ?? row.cohort.timeZone),
  }))
  return {
    invitations: lines.filter(({ state }) => state === 'asked'),
    applications: lines.filter(({ state }) => state !== 'asked'),
    open: open
      .filter(({ id }) => !invited.has(id))
      .map(({ id, name, startsOn, endsOn, timeZone, version }) => ({
        id,
        name,
        programme: version.title,
        hours: version.hours,
        dates: `с ${formatDay(startsOn)} по ${formatDay(endsOn)} (${zoneName(timeZone)})`,
        applied: waiting.has(id),
      })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const submission = parseForm(await request.formData(), { schema: answerForm })
  if (submission.status !== 'success') throw notFound()
  const { applicationId, intent } = submission.value
  const result =
    intent === 'take-back'
      ? await takeBackOwn(viewer, applicationId)
      : await answerInvitation(viewer, { applicationId, agrees: intent === 'agree' })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data({ error: applicationRefusals[result.reason] }, { status: 409 })
  return redirect('/learn/cohorts', { headers: { 'Set-Cookie': flashCookie('answered') } })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function LearnerCohorts() {
  const { invitations, applications, open } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page width="text">
      <PageHeader
        title="Потоки и заявки"
        crumbs={[{ to: '/learn', title: 'Моё обучение' }]}
        lead="Здесь подают заявку в поток, который набирает людей, и отвечают на приглашения."
      />
      {answer?.error ? (
        <div className="mb-6">
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        </div>
      ) : null}
      <div className="space-y-10">
        {invitations.length ? <Invitations invitations={invitations} /> : null}
        <OpenCohorts cohorts={open} />
        {applications.length ? <OwnApplications applications={applications} /> : null}
      </div>
    </Page>
  )
}
