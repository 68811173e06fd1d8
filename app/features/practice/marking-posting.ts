// When a mark may be shown to its learner, and when a shown one may change. Pure; the old one always stays.
import type { Stage } from './marking-queue.ts'

export type PostingRefusal =
  | 'own'
  | 'not-marked'
  | 'awaits-second'
  | 'differ'
  | 'already-posted'
  | 'no-reason'
  | 'incomplete'
  | 'same'
  | 'appealed'

export const postingRefusals: Record<PostingRefusal, string> = {
  own: 'Это Ваш собственный ответ: его оценку выпускает другой преподаватель.',
  'not-marked': 'Проверка ещё не закончена: выпускать пока нечего.',
  'awaits-second': 'Ответ попал в выборку: сначала его проверит второй человек.',
  differ: 'Две оценки разошлись. Сначала согласуйте их.',
  'already-posted': 'Оценка уже выпущена. Изменить её можно с указанием причины.',
  'no-reason': 'Напишите, почему оценка меняется: слушатель увидит причину.',
  incomplete: 'Отметьте все критерии. «Не применимо» можно поставить не больше чем на половину веса.',
  appealed: 'Слушатель не согласен с этой оценкой: сначала решите его обращение.',
  same: 'Новая оценка совпадает с прежней. Менять нечего.',
}

export type PostingDecision = { outcome: 'allowed' } | { outcome: 'refused'; reason: PostingRefusal }

const refused = (reason: PostingRefusal): PostingDecision => ({ outcome: 'refused', reason })

export function decidePosting(stage: Stage, authorId: string, viewerId: string): PostingDecision {
  if (authorId === viewerId) return refused('own')
  if (stage === 'posted') return refused('already-posted')
  if (stage === 'differs') return refused('differ')
  if (stage === 'waits-second' || stage === 'second-held') return refused('awaits-second')
  return stage === 'ready' ? { outcome: 'allowed' } : refused('not-marked')
}

/** Two people differed; somebody who is not the author writes down what they agreed on. */
export function decideReconciling(
  stage: Stage,
  { authorId, total }: { authorId: string; total: number | null },
  viewerId: string,
): PostingDecision {
  if (authorId === viewerId) return refused('own')
  if (stage === 'posted') return refused('already-posted')
  if (stage !== 'differs') return refused('not-marked')
  return total === null ? refused('incomplete') : { outcome: 'allowed' }
}

interface Change {
  authorId: string
  reason: string
  /** The learner disagrees and nobody has decided yet. */
  appealOpen: boolean
  total: number | null
  /** Levels and critical errors as JSON, before and after. */
  before: string
  after: string
}

export function decideChange(
  { authorId, reason, appealOpen, total, before, after }: Change,
  viewerId: string,
) {
  if (authorId === viewerId) return refused('own')
  if (appealOpen) return refused('appealed')
  if (total === null) return refused('incomplete')
  if (before === after) return refused('same')
  return reason.trim() ? ({ outcome: 'allowed' } as const) : refused('no-reason')
}
