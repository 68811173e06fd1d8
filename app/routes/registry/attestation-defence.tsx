// /registry/cohorts/:cohortId/attestation/defence: the defence day, slot by slot.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { planForm, slotForm } from '#app/features/attestation/attestation.schema.ts'
import { AttestationTabs } from '#app/features/attestation/attestation-tabs.tsx'
import { listDefence, moveSlot, planDefence, removeSlot } from '#app/features/attestation/defence.server.ts'
import { DefenceTable } from '#app/features/attestation/defence-table.tsx'
import { PlanForm } from '#app/features/attestation/plan-form.tsx'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { localOf, momentOf } from '#app/features/sessions/local-time.ts'
import { formatDateTime, zoneName } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, EmptyState } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const { timeZone } = cohort
  const slots = await listDefence(cohort.id)
  return {
    cohort: headOf(cohort),
    zone: zoneName(timeZone),
    slots: slots.map(({ startsAt, kind, ...slot }) => ({
      ...slot,
      when: formatDateTime(startsAt, timeZone),
      local: localOf(startsAt, timeZone),
      resit: kind === 'resit',
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohortId = params.cohortId ?? ''
  const cohort = await findCohortFrame(viewer, cohortId)
  if (!cohort) throw notFound()
  const here = `/registry/cohorts/${cohortId}/attestation/defence`
  const done = (key: 'saved' | 'removed' | 'added') =>
    redirect(here, { headers: { 'Set-Cookie': flashCookie(key) } })
  const form = await request.formData()
  const intent = form.get('intent')
  if (intent === 'remove') {
    const removed = await removeSlot(viewer, { cohortId, slotId: String(form.get('slotId')) })
    if (removed.outcome === 'unknown') throw notFound()
    if (removed.outcome === 'refused')
      return data(formTrouble('На этой защите уже поставлены оценки, убрать её нельзя.'), { status: 409 })
    return done('removed')
  }
  if (intent === 'move') {
    const submission = parseForm(form, { schema: slotForm })
    if (submission.status !== 'success')
      return data(formTrouble('Укажите день, время и место защиты.'), { status: 422 })
    const startsAt = momentOf(submission.value.startsAt, cohort.timeZone)
    if (!startsAt) return data(formTrouble('Такого времени в этот день нет.'), { status: 422 })
    const moved = await moveSlot(viewer, { cohortId, ...submission.value, startsAt })
    if (moved.outcome === 'unknown') throw notFound()
    return done('saved')
  }
  const submission = parseForm(form, { schema: planForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const startsAt = momentOf(submission.value.startsAt, cohort.timeZone)
  if (!startsAt)
    return data(submission.reply({ fieldErrors: { startsAt: ['Такого времени в этот день нет'] } }), {
      status: 422,
    })
  const planned = await planDefence(viewer, { cohortId, ...submission.value, startsAt })
  if (planned.outcome === 'unknown') throw notFound()
  if (planned.outcome === 'refused')
    return data(submission.reply({ formErrors: ['Назначать некого: у всех уже есть время.'] }), {
      status: 409,
    })
  return done('added')
}

export const clientAction = keepingForm(formTrouble)

export default function AttestationDefence() {
  const { cohort, zone, slots } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <CohortPage cohort={cohort}>
      <AttestationTabs cohortId={cohort.id} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section>
          <h2 className="mb-4">День защиты</h2>
          {slots.length ? (
            <DefenceTable slots={slots} />
          ) : (
            <EmptyState title="Времени защиты пока ни у кого нет">
              Назначьте начало: команды и те, кто работает один, встанут друг за другом.
            </EmptyState>
          )}
        </section>
        <Card aria-labelledby="plan">
          <h2 id="plan" className="mb-4">
            Назначить
          </h2>
          <PlanForm key={slots.length} zone={zone} lastResult={lastResult} />
        </Card>
      </div>
    </CohortPage>
  )
}
