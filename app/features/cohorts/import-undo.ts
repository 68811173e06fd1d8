// What keeps an import from being taken back: a person who has begun to use what it gave them. Facts come as arguments.

export interface ImportedPerson {
  name: string
  /** The account was made by the import. */
  newcomer: boolean
  hasPassword: boolean
  /** Has a role, an enrolment or an application elsewhere. */
  elsewhere: boolean
  /** Lessons, answers, tests or works in this enrolment. */
  learned: boolean
  /** Seats, attendance, groups or teams in this cohort. */
  takesPart: boolean
  documentIssued: boolean
  /** Named in an order or another paper of the cohort. */
  inPaper: boolean
}

/** One sentence, or null where nothing depends on the import. */
export function obstacleOf(person: ImportedPerson): string | null {
  if (person.documentIssued) return `${person.name}: выдан документ.`
  if (person.inPaper) return `${person.name}: назван в приказе или другом документе потока.`
  if (person.learned) return `${person.name}: уже учится.`
  if (person.takesPart) return `${person.name}: записан на сессию или состоит в команде.`
  if (person.newcomer && person.hasPassword) return `${person.name}: уже вошёл в учётную запись.`
  if (person.newcomer && person.elsewhere)
    return `${person.name}: участвует и в другом потоке или получил роль.`
  return null
}
