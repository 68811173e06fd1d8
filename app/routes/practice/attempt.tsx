// /practice/attempts/:attemptId: one case as a chain over simulated days. Every step is a form of its own.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { eventRefusals, pressButton } from '#app/features/practice/attempt-event.server.ts'
import { findOwnAttempt } from '#app/features/practice/attempt.server.ts'
import { AttemptPage } from '#app/features/practice/attempt-page.tsx'
import { attemptView } from '#app/features/practice/attempt-view.ts'
import { pressForm } from '#app/features/practice/press.schema.ts'
import { findRegion } from '#app/features/practice/reader-region.server.ts'
import { ExamTimer, ShiftTimer } from '#app/features/practice/shift-timer.tsx'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.view.letter.title ?? 'Обращение'} — Приёмная — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const attempt = await findOwnAttempt(viewer, params.attemptId ?? '')
  if (!attempt) throw notFound()
  const { id, mode, shiftId, examOf, revision, drafts, source, catalogue, state } = attempt
  const whole = shiftId ? `/practice/shifts/${shiftId}` : examOf ? `/practice/exams/${examOf}` : null
  if (attempt.finishedAt) throw redirect(whole ?? `/practice/attempts/${id}/result`)
  if (attempt.skippedAt) throw redirect(`/practice/cases/${attempt.caseKey}`)
  const now = new Date()
  if (whole && attempt.dueAt && now > attempt.dueAt) throw redirect(whole)
  const hints = mode === 'exercise'
  const region = await findRegion(viewer)
  return {
    attemptId: id,
    view: attemptView({ source, catalogue, state, seed: id, region, hints }),
    keys: { revision, eventKey: crypto.randomUUID() },
    drafts,
    hints,
    writingHints: mode !== 'exam',
    shift: shiftId && attempt.dueAt ? { id: shiftId, dueAt: attempt.dueAt, serverNow: now } : null,
    exam: examOf && attempt.dueAt ? { enrolmentId: examOf, dueAt: attempt.dueAt, serverNow: now } : null,
    caseKey: attempt.caseKey,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const attemptId = params.attemptId ?? ''
  const form = await request.formData()
  const typed = { text: String(form.get('text') ?? ''), measure: String(form.get('measure') ?? '') }
  const parsed = parseForm(form, { schema: pressForm })
  if (parsed.status !== 'success') {
    const [refusal = 'Выберите вариант.'] = Object.values(parsed.error ?? {}).flat() as string[]
    return data({ refusal, typed }, { status: 422 })
  }
  const pressed = await pressButton(viewer, attemptId, parsed.value)
  if (!pressed) throw notFound()
  if (pressed.outcome === 'refused')
    return data({ refusal: eventRefusals[pressed.reason], typed }, { status: 409 })
  const { kind } = parsed.value.event
  const place = ['ask', 'check', 'reply', 'close'].includes(kind) ? '#last' : '#step'
  return redirect(`/practice/attempts/${attemptId}${place}`)
}

export const clientAction = keepingForm((refusal) => ({ refusal, typed: { text: '', measure: '' } }))

/** A refusal changes nothing here, but another tab may have: read again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate

export default function AttemptRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { shift, exam, view, drafts } = page
  const typed = answer?.typed
  const kept = {
    ...drafts,
    ...(typed?.text ? { [view.form.step]: typed.text } : {}),
    ...(typed?.measure ? { measure: typed.measure } : {}),
  }
  return (
    <AttemptPage
      attemptId={page.attemptId}
      view={view}
      keys={page.keys}
      drafts={kept}
      hints={page.writingHints}
      refusal={answer?.refusal ?? null}
      head={
        shift ? (
          <ShiftTimer {...shift} />
        ) : exam ? (
          <ExamTimer {...exam} />
        ) : (
          <nav aria-label="Вы здесь" className="mb-3 text-[0.95rem]">
            <Link to="/practice" className="text-sky">
              Приёмная
            </Link>{' '}
            <span aria-hidden="true">→</span>
          </nav>
        )
      }
    />
  )
}
