// Lists of people read from a file, kept between the check and the decision; each belongs to one cohort.
import { dropWaiting, findWaiting, keepWaiting } from '#app/features/operations/waiting-list.server.ts'
import type { PeopleSheet } from './people-sheet.ts'

export interface WaitingList extends PeopleSheet {
  fileName: string
  fileHash: string
}

export function keepList(owner: { userId: string; cohortId: string }, list: WaitingList): string {
  return keepWaiting(ownerOf(owner), list)
}

/** Only for who brought it, and only for the cohort it was brought to. */
export function findList(owner: { userId: string; cohortId: string }, key: string): WaitingList | null {
  return findWaiting(ownerOf(owner), key)
}

export const dropList = dropWaiting

function ownerOf({ userId, cohortId }: { userId: string; cohortId: string }) {
  return { userId, kind: `enrolment:${cohortId}` }
}
