// What the form of a marking page leads to: where to go, or what to say beside it. One place for all its buttons.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { claimReply, releaseReply } from './marking-claim.server.ts'
import { countUse, keepComment } from './marking-comments.server.ts'
import type { CriterionKey } from './criteria.ts'
import { changeMark, postMarks, reconcileMarks } from './marking-post.server.ts'
import { postingRefusals } from './marking-posting.ts'
import { saveSheet, sheetRefusals, submitSheet } from './marking-sheet.server.ts'
import { reasonedScorecardForm, savedCommentForm } from './marking.schema.ts'

export interface MarkingAnswer {
  errors: string[]
  missing: CriterionKey[]
  /** Kept; the page stays as it is. */
  saved?: boolean
}

type Answered =
  { kind: 'go'; to: string } | { kind: 'not-found' } | { kind: 'stay'; status: number; page: MarkingAnswer }

const kinds = ['first', 'second'] as ('first' | 'second')[]
const stay = (status: number, page: Partial<MarkingAnswer>): Answered => ({
  kind: 'stay',
  status,
  page: { errors: [], missing: [], ...page },
})
const thinWords = 'Слишком много «не применимо»: по остальным критериям оценки не поставить.'

export async function answerMarking(viewer: Viewer, attemptId: string, form: FormData): Promise<Answered> {
  const intent = String(form.get('intent') ?? '')
  const here = `/teach/marking/${attemptId}`
  if (intent === 'claim') {
    const claimed = await claimReply(viewer, attemptId)
    if (claimed.outcome === 'not-found') return { kind: 'not-found' }
    if (claimed.outcome === 'claimed') return { kind: 'go', to: here }
    return stay(409, { errors: ['Этот ответ уже взял другой человек. Возьмите следующий из очереди.'] })
  }
  if (intent === 'release') {
    await releaseReply(viewer, attemptId)
    return { kind: 'go', to: '/teach/marking' }
  }
  if (intent === 'remember') {
    const comment = parseForm(form, { schema: savedCommentForm })
    if (comment.status !== 'success')
      return stay(422, { errors: ['Заготовка не сохранена: она пустая или слишком длинная.'] })
    const kept = await keepComment(viewer, comment.value)
    return kept.outcome === 'kept'
      ? stay(200, { saved: true })
      : stay(409, { errors: ['Заготовок уже двести. Удалите лишние.'] })
  }
  if (intent === 'use') {
    await countUse(viewer, [String(form.get('comment') ?? '')])
    return stay(200, { saved: true })
  }
  if (intent === 'post') {
    const { posted, refused } = await postMarks(viewer, [attemptId])
    if (posted) return { kind: 'go', to: here }
    return refused[0] ? stay(409, { errors: [postingRefusals[refused[0]]] }) : { kind: 'not-found' }
  }
  return answerSheet(viewer, attemptId, form, intent)
}

async function answerSheet(
  viewer: Viewer,
  attemptId: string,
  form: FormData,
  intent: string,
): Promise<Answered> {
  const submission = parseForm(form, { schema: reasonedScorecardForm })
  if (submission.status !== 'success')
    return stay(422, { errors: Object.values(submission.error ?? {}).flatMap((errors) => errors ?? []) })
  const { reason, ...value } = submission.value
  const purpose = form.get('purpose')
  if (purpose === 'reconcile' || purpose === 'change') {
    const command = purpose === 'reconcile' ? reconcileMarks : changeMark
    const posted = await command(viewer, { attemptId, value, reason })
    if (posted.outcome === 'not-found') return { kind: 'not-found' }
    if (posted.outcome === 'posted') return { kind: 'go', to: `/teach/marking/${attemptId}` }
    return stay(posted.reason === 'no-reason' ? 422 : 409, { errors: [postingRefusals[posted.reason]] })
  }
  const sheet = { attemptId, kinds, value }
  const saved = intent === 'submit' ? await submitSheet(viewer, sheet) : await saveSheet(viewer, sheet)
  if (saved.outcome === 'saved') return stay(200, { saved: true })
  if (saved.outcome === 'submitted') return { kind: 'go', to: `/teach/marking/${attemptId}` }
  if (saved.outcome === 'refused') return stay(409, { errors: [sheetRefusals[saved.reason]] })
  return stay(422, {
    missing: saved.missing,
    errors: [saved.thin ? thinWords : `Отметьте все критерии. Не хватает: ${saved.missing.join(', ')}.`],
  })
}
