// /organise/sessions/:sessionId/day/:dayId: the list at the door. Staff mark people, and close the day.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { countDay } from '#app/features/sessions/day-attendance.ts'
import { DayHead, dayPath } from '#app/features/sessions/day-head.tsx'
import { dayHead } from '#app/features/sessions/day-head-view.ts'
import { closeDay, markPerson, reopenDay } from '#app/features/sessions/day-marks.server.ts'
import { markRefusals } from '#app/features/sessions/day-marks.ts'
import { DayNumbers, DayPeople } from '#app/features/sessions/day-people.tsx'
import { useDayPolling } from '#app/features/sessions/day-polling.tsx'
import { findStaffDay, listDayMembers } from '#app/features/sessions/day-rows.server.ts'
import { dayForm } from '#app/features/sessions/day.schema.ts'
import { clockOf } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice, Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Отметка: ${page?.head.session.title ?? 'сессия'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const found = await findStaffDay(viewer, keyOf(params))
  if (!found) throw notFound()
  const { session, day } = found
  const members = await listDayMembers({ sessionId: session.id, cohortId: session.cohort.id, dayId: day.id })
  return {
    head: dayHead(found, new Date()),
    counts: countDay(members),
    canClose: day.closedAt === null && day.startsAt <= new Date() && session.cancelledAt === null,
    rows: members.map(({ email: _email, personalCode: _code, seenAt, ...row }) => ({
      ...row,
      seen: seenAt && clockOf(seenAt, session.timeZone),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const key = keyOf(params)
  const form = await request.formData()
  const submission = parseForm(form, { schema: dayForm })
  const enrolmentId = String(form.get('enrolmentId') ?? '') || null
  if (submission.status !== 'success') {
    if (!(await findStaffDay(viewer, key))) throw notFound()
    return data(
      {
        enrolmentId,
        error: Object.values(submission.error ?? {})
          .flat()
          .join(' '),
      },
      { status: 422 },
    )
  }
  const { value } = submission
  const answer =
    value.intent === 'mark'
      ? await markPerson(viewer, { ...key, ...value })
      : value.intent === 'close'
        ? await closeDay(viewer, key)
        : await reopenDay(viewer, key)
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'refused')
    return data({ enrolmentId, error: markRefusals[answer.reason] }, { status: 409 })
  return data({ enrolmentId, error: null as string | null })
}

export const clientAction = keepingForm((sentence, typed) => ({
  enrolmentId: typed.get('enrolmentId'),
  error: sentence,
}))

export default function DayRoute() {
  const { head, counts, rows, canClose } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  useDayPolling(`${dayPath(head.session.id, head.day.id)}/counts`, counts)
  return (
    <Page>
      <DayHead {...head} />
      {head.session.cancelled ? (
        <div className="mb-6">
          <Notice tone="wax">{markRefusals.cancelled}</Notice>
        </div>
      ) : null}
      <DayNumbers counts={counts} day={head.day.when} />
      {reply?.error && !reply.enrolmentId ? (
        <div className="mb-6">
          <Notice tone="wax" live>
            {reply.error}
          </Notice>
        </div>
      ) : null}
      <h2 className="mb-3">Участники</h2>
      <DayPeople rows={rows} reply={reply} />
      <section className="mt-10 border-t border-line pt-6" aria-labelledby="closing">
        <h2 id="closing" className="mb-3">
          Конец дня
        </h2>
        {head.day.closed ? (
          <Form method="post" className="space-y-3" preventScrollReset>
            <p>День закрыт: кто записался и не отмечен, считается не пришедшим.</p>
            <Button tone="secondary" name="intent" value="reopen">
              Открыть день снова
            </Button>
          </Form>
        ) : canClose ? (
          <Form method="post" className="space-y-3" preventScrollReset>
            <p>Кто записался и не отмечен, станет «не пришёл». Это можно вернуть.</p>
            <ConfirmSubmit
              name="intent"
              value="close"
              question="Закрыть день?"
              detail={
                counts.waited
                  ? `${counted(counts.waited, 'человек', 'человека', 'человек')} без отметки: «не пришёл».`
                  : 'Все, кто записался, отмечены.'
              }
            >
              Закрыть день
            </ConfirmSubmit>
          </Form>
        ) : (
          <p className="text-ink-2">День можно закрыть, когда он начнётся.</p>
        )}
      </section>
    </Page>
  )
}

function keyOf(params: { sessionId?: string; dayId?: string }) {
  return { sessionId: params.sessionId ?? '', dayId: params.dayId ?? '' }
}
