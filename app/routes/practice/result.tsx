// /practice/attempts/:attemptId/result: what the chain proves, the texts side by side, own levels, how others went.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { findOwnAttempt } from '#app/features/practice/attempt.server.ts'
import { attemptView } from '#app/features/practice/attempt-view.ts'
import { anotherLike } from '#app/features/practice/inbox.ts'
import { listInbox } from '#app/features/practice/inbox.server.ts'
import { findRegion } from '#app/features/practice/reader-region.server.ts'
import { askOf, findHints } from '#app/features/practice/reply-hints.server.ts'
import { ResultPage } from '#app/features/practice/result-page.tsx'
import { resultView } from '#app/features/practice/result-view.ts'
import {
  findOthers,
  findPostedMark,
  findSelfAssessment,
  saveSelfAssessment,
} from '#app/features/practice/result.server.ts'
import { selfAssessmentForm } from '#app/features/practice/self-assessment.schema.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Результат: ${page?.letter.title ?? 'обращение'} — Приёмная — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const attempt = await findOwnAttempt(viewer, params.attemptId ?? '')
  if (!attempt) throw notFound()
  const { id, source, catalogue, state, versionId } = attempt
  if (!attempt.finishedAt) throw redirect(`/practice/attempts/${id}`)
  // Others may still sit the exam: no model before its marks are posted.
  if (attempt.mode === 'exam') throw redirect(`/practice/marks/${id}`)
  if (attempt.shiftId && state.scope !== 'full') throw redirect(`/practice/shifts/${attempt.shiftId}`)
  const reply = state.replies.at(-1)
  const view = attemptView({
    source,
    catalogue,
    state,
    seed: id,
    region: await findRegion(viewer),
    hints: false,
  })
  const [hints, own, posted, others, inbox] = await Promise.all([
    reply ? findHints(askOf(source, catalogue, reply.text)) : null,
    findSelfAssessment(viewer, id),
    findPostedMark(id),
    findOthers(viewer, versionId),
    listInbox(viewer),
  ])
  const next = anotherLike(inbox, attempt.caseKey)
  return {
    attemptId: id,
    letter: view.letter,
    timeline: view.timeline,
    result: resultView(source, catalogue, state),
    hints,
    own,
    posted,
    others,
    needs: source.need.options.map(({ text }, index) => ({ value: String(index), text })),
    scorecard: catalogue.scorecard,
    caseKey: attempt.caseKey,
    next: next && { key: next.key, title: next.title },
  }
}

const refusals = {
  incomplete: 'Выберите уровень по каждому из восьми критериев.',
  exists: 'Самооценка уже сохранена: она даётся один раз.',
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const attempt = await findOwnAttempt(viewer, params.attemptId ?? '')
  if (!attempt || attempt.mode === 'exam') throw notFound()
  const parsed = parseForm(await request.formData(), { schema: selfAssessmentForm })
  if (parsed.status !== 'success') return data({ refusal: refusals.incomplete }, { status: 422 })
  const saved = await saveSelfAssessment(viewer, {
    attemptId: attempt.id,
    levels: parsed.value,
    scorecard: attempt.catalogue.scorecard,
  })
  if (!saved) throw notFound()
  if (saved.outcome === 'refused') return data({ refusal: refusals[saved.reason] }, { status: 409 })
  return redirect(`/practice/attempts/${attempt.id}/result#criteria`)
}

export const clientAction = keepingForm((refusal) => ({ refusal }))

export default function ResultRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ResultPage {...page} refusal={answer?.refusal ?? null} />
}
