// Cuts a long issue into portions, so that the registrar sees it move. A portion that fails leaves the rest to be repeated.

export const portion = 10

export interface IssueLine {
  enrolmentId: string
  name: string
  number: string | null
  reason: string | null
}

export interface IssueAnswer {
  errors: string[]
  rows: IssueLine[]
}

/** What is left after the first portion. */
export function nextPortion(ids: string[]): { now: string[]; later: string[] } {
  return { now: ids.slice(0, portion), later: ids.slice(portion) }
}
