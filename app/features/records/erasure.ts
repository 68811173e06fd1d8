// When a person's data may be erased, and what stands in the way. Pure.

export interface ErasureFacts {
  /** Nobody else could run the platform afterwards. */
  lastAdministrator: boolean
  /** Cohorts in which the person still studies. */
  studying: string[]
  /** Cohorts whose document was issued but not yet reported to ФИС ФРДО. */
  notSent: string[]
  /** It has been done already. */
  done: boolean
  /** It was refused; the person may ask again. */
  declined: boolean
}

export type ErasureRefusal = 'done' | 'declined' | 'last-administrator' | 'studying' | 'not-sent'

export type ErasureDecision =
  { outcome: 'allowed' } | { outcome: 'refused'; reason: ErasureRefusal; cohorts: string[] }

export function decideErasure(facts: ErasureFacts): ErasureDecision {
  const refused = (reason: ErasureRefusal, cohorts: string[] = []) =>
    ({ outcome: 'refused', reason, cohorts }) as const
  if (facts.done) return refused('done')
  if (facts.declined) return refused('declined')
  if (facts.lastAdministrator) return refused('last-administrator')
  if (facts.studying.length) return refused('studying', facts.studying)
  if (facts.notSent.length) return refused('not-sent', facts.notSent)
  return { outcome: 'allowed' }
}

export function erasureRefusalText(reason: ErasureRefusal, cohorts: string[]): string {
  const where = cohorts.join(', ')
  switch (reason) {
    case 'done':
      return 'Данные уже удалены.'
    case 'declined':
      return 'По этому запросу отказано. Человек может попросить снова.'
    case 'last-administrator':
      return 'Это последний администратор платформы. Сначала дайте эту роль ещё одному человеку.'
    case 'studying':
      return `Человек ещё учится: ${where}. Сначала исключите его из потока.`
    case 'not-sent':
      return `Документ выдан, но сведения о нём ещё не переданы в ФИС ФРДО: ${where}. Закон обязывает передать их, после этого данные можно удалить.`
  }
}

/** What takes the place of a name. */
export const erasedName = { surname: 'Удалено', givenName: 'по требованию', patronymic: null }

/** Addresses stay unique, and no letter can be sent to one. */
export function erasedEmail(userId: string): string {
  return `${userId.toLowerCase()}@erased.invalid`
}
