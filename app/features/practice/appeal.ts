// «Не согласен с оценкой»: who may appeal and until when, and who may decide. Pure.
import { addDays, dayOf } from '#app/lib/dates.ts'
import { isWorkingDay } from '#app/lib/working-days.ts'

export const appealWorkingDays = 3
export const longestAppeal = 2_000

export type AppealRefusal = 'already' | 'too-late' | 'not-current' | 'empty'
export type DecisionRefusal = 'own' | 'posted-by-you' | 'already-decided' | 'empty' | 'incomplete' | 'same'

export const appealRefusals: Record<AppealRefusal, string> = {
  already: 'С этой оценкой Вы уже не согласились. Решение придёт письмом.',
  'too-late': 'Срок прошёл: не согласиться можно в течение трёх рабочих дней.',
  'not-current': 'Эта оценка уже заменена новой.',
  empty: 'Напишите, с чем Вы не согласны и почему.',
}

export const decisionRefusals: Record<DecisionRefusal, string> = {
  own: 'Это Ваш собственный ответ: решает другой преподаватель.',
  'posted-by-you': 'Эту оценку поставили или выпустили Вы: решает другой человек.',
  'already-decided': 'Решение уже принято.',
  empty: 'Напишите слушателю, почему решено так.',
  incomplete: 'Отметьте все критерии новой оценки.',
  same: 'Новая оценка совпадает с прежней. Если она верна, оставьте её в силе.',
}

/** The last local day, as UTC midnight: the third working day after the one of posting. */
export function lastAppealDay(postedAt: Date, timeZone: string): Date {
  let day = dayOf(postedAt, timeZone)
  for (let left = appealWorkingDays; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

export interface AppealedMark {
  postedAt: Date
  current: boolean
  appealed: boolean
}

export function decideAppealing(
  mark: AppealedMark,
  { timeZone, now }: { timeZone: string; now: Date },
): { outcome: 'allowed' } | { outcome: 'refused'; reason: Exclude<AppealRefusal, 'empty'> } {
  if (mark.appealed) return { outcome: 'refused', reason: 'already' }
  if (!mark.current) return { outcome: 'refused', reason: 'not-current' }
  if (dayOf(now, timeZone) > lastAppealDay(mark.postedAt, timeZone))
    return { outcome: 'refused', reason: 'too-late' }
  return { outcome: 'allowed' }
}

export interface JudgedAppeal {
  authorId: string
  postedById: string
  /** Everybody whose marking stands behind the mark. */
  markerIds: string[]
  decidedAt: Date | null
}

/** Whoever marked or posted it does not judge it. */
export function mayDecideAppeal(
  appeal: JudgedAppeal,
  viewerId: string,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: 'own' | 'posted-by-you' | 'already-decided' } {
  if (appeal.decidedAt) return { outcome: 'refused', reason: 'already-decided' }
  if (appeal.authorId === viewerId) return { outcome: 'refused', reason: 'own' }
  if (appeal.postedById === viewerId || appeal.markerIds.includes(viewerId))
    return { outcome: 'refused', reason: 'posted-by-you' }
  return { outcome: 'allowed' }
}
