// Places of a municipality in a cohort: how many are left, and what the sum of them means. No rows.

export interface QuotaLine {
  municipalityId: string
  places: number
  /** People in the cohort from there. */
  enrolled: number
  /** Open applications that wait for the decision. */
  waiting: number
}

export type QuotaLeft =
  /** The cohort has no quotas, or the municipality may be left out of them. */
  | { kind: 'unlimited' }
  /** Quotas exist, and this municipality has none. */
  | { kind: 'not-allotted' }
  | { kind: 'left'; places: number; left: number }

/** What a coordinator may still nominate: those who wait have taken their places already. */
export function nominationsLeft(quotas: readonly QuotaLine[], municipalityId: string): QuotaLeft {
  if (!quotas.length) return { kind: 'unlimited' }
  const own = quotas.find((quota) => quota.municipalityId === municipalityId)
  if (!own) return { kind: 'not-allotted' }
  return { kind: 'left', places: own.places, left: Math.max(0, own.places - own.enrolled - own.waiting) }
}

/** Whether one more person may be accepted. Without a quota of their own people are taken as the organiser decides. */
export function hasRoom(quota: Pick<QuotaLine, 'places' | 'enrolled'> | undefined): boolean {
  return !quota || quota.enrolled < quota.places
}

/** The sum of quotas beside the seats of the smallest session: allowed, and explained. Null when nothing is odd. */
export function explainSum(sum: number, seats: number | null): string | null {
  if (seats === null || sum <= seats) return null
  return `Сумма квот — ${sum}, а на самой небольшой сессии потока ${seats} мест. Так можно: не все приезжают на каждую сессию. Кому места не хватит, попадёт в лист ожидания.`
}
