// When an exercise may be handed over for marks: only by its author, once, and only when it is finished. Pure.

export type HandInRefusal = 'unfinished' | 'no-reply' | 'already' | 'no-cohort'

export const handInRefusals: Record<HandInRefusal, string> = {
  unfinished: 'Сначала закончите обращение.',
  'no-reply': 'В этом обращении нет окончательного ответа: проверять нечего.',
  already: 'Ответ уже отдан на проверку.',
  'no-cohort': 'Проверка бывает в потоке: Вы решали это обращение вне обучения.',
}

export interface HandedAttempt {
  finishedAt: Date | null
  replyAt: Date | null
  handedInAt: Date | null
  enrolmentId: string | null
}

export function decideHandIn(
  attempt: HandedAttempt,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: HandInRefusal } {
  if (!attempt.finishedAt) return { outcome: 'refused', reason: 'unfinished' }
  if (!attempt.replyAt) return { outcome: 'refused', reason: 'no-reply' }
  if (!attempt.enrolmentId) return { outcome: 'refused', reason: 'no-cohort' }
  return attempt.handedInAt ? { outcome: 'refused', reason: 'already' } : { outcome: 'allowed' }
}
