// The list of cases as an instructor sees it: what stands in the inbox, what is being written, what was withdrawn.
import type { Listing } from '#app/lib/listing.ts'
import { pageSize } from '#app/lib/listing.ts'

export const caseSorts = ['title', 'changed'] as const
export const caseStates = ['published', 'draft', 'withdrawn'] as const
export type CaseState = (typeof caseStates)[number]

export const caseStateWords: Record<CaseState, string> = {
  published: 'опубликовано',
  draft: 'черновик',
  withdrawn: 'снято',
}

export interface ListedCase {
  key: string
  title: string
  channel: string
  /** Number of the version in force; null before the first publication. */
  version: number | null
  publishedAt: Date | null
  publishedBy: string | null
  withdrawnAt: Date | null
  draftId: string | null
  draftChangedAt: Date | null
  draftChangedBy: string | null
}

export function caseState({ version, withdrawnAt }: Pick<ListedCase, 'version' | 'withdrawnAt'>): CaseState {
  if (version === null) return 'draft'
  return withdrawnAt ? 'withdrawn' : 'published'
}

/** When something last happened to it. */
export function changedAt({ draftChangedAt, withdrawnAt, publishedAt }: ListedCase): Date {
  const moments = [draftChangedAt, withdrawnAt, publishedAt].flatMap((moment) => moment?.getTime() ?? [])
  return new Date(Math.max(0, ...moments))
}

export interface CaseFilter {
  query: string
  state: string
}

/** Drafts are found by `draft`, corrections of published cases among them. */
export function arrangeCases(
  cases: ListedCase[],
  { query, state }: CaseFilter,
  { page, key, direction }: Listing<(typeof caseSorts)[number]>,
): { rows: ListedCase[]; total: number } {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const fitting = cases.filter(
    (one) =>
      (!state || caseState(one) === state || (state === 'draft' && one.draftId !== null)) &&
      words.every((word) => plain(`${one.title} ${one.key}`).includes(word)),
  )
  const byTitle = (a: ListedCase, b: ListedCase) => a.title.localeCompare(b.title, 'ru')
  const sorted = fitting.toSorted((a, b) =>
    key === 'title' ? byTitle(a, b) : changedAt(a).getTime() - changedAt(b).getTime() || -byTitle(a, b),
  )
  if (direction === 'desc') sorted.reverse()
  return { rows: sorted.slice((page - 1) * pageSize, page * pageSize), total: fitting.length }
}

function plain(text: string): string {
  return text.toLocaleLowerCase('ru-RU').replaceAll('ё', 'е').trim()
}
