// The inbox as its reader sees it: which letters, in what order, in what state. Knows no database.
import { pageSize } from '#app/lib/listing.ts'

export interface OwnTry {
  id: string
  number: number
  finishedAt: Date | null
  skipped: boolean
  score: number | null
  outcome: string | null
  open: boolean
}

export interface InboxCase {
  key: string
  title: string
  channel: string
  theme: string
  level: number
  heavy: string | null
  receivedAt: Date
  excerpt: string
  sender: string
  tries: OwnTry[]
}

export const letterStates = ['new', 'open', 'done'] as const
export type LetterState = (typeof letterStates)[number]

export const letterStateWords: Record<LetterState, string> = { new: 'новое', open: 'начато', done: 'закрыто' }

export interface InboxFilter {
  channel: string
  theme: string
  state: string
  page: number
}

export function stateOf({ tries }: Pick<InboxCase, 'tries'>): LetterState {
  if (tries.some(({ open }) => open)) return 'open'
  return tries.some(({ finishedAt }) => finishedAt) ? 'done' : 'new'
}

/** First and best finished tries; the best is the earliest among equals. */
export function firstAndBest(tries: OwnTry[]): { first: OwnTry; best: OwnTry } | null {
  const finished = tries.filter(({ finishedAt }) => finishedAt)
  const [first] = finished
  if (!first) return null
  const best = finished.reduce((found, one) => ((one.score ?? 0) > (found.score ?? 0) ? one : found), first)
  return { first, best }
}

export interface InboxView<Case extends InboxCase = InboxCase> {
  letters: Case[]
  total: number
  counts: Record<LetterState, number>
  channels: string[]
  themes: string[]
}

const order: Record<LetterState, number> = { open: 0, new: 1, done: 2 }

/** Begun letters first, then new ones by difficulty, then those that are closed. */
export function arrangeInbox<Case extends InboxCase>(cases: Case[], filter: InboxFilter): InboxView<Case> {
  const counts: Record<LetterState, number> = { new: 0, open: 0, done: 0 }
  for (const one of cases) counts[stateOf(one)] += 1
  const fitting = cases.filter(
    (one) =>
      (!filter.channel || one.channel === filter.channel) &&
      (!filter.theme || one.theme === filter.theme) &&
      (!filter.state || stateOf(one) === filter.state),
  )
  const sorted = fitting.toSorted(
    (a, b) => order[stateOf(a)] - order[stateOf(b)] || a.level - b.level || (a.key < b.key ? -1 : 1),
  )
  const from = (filter.page - 1) * pageSize
  return {
    letters: sorted.slice(from, from + pageSize),
    total: fitting.length,
    counts,
    channels: [...new Set(cases.map(({ channel }) => channel))],
    themes: [...new Set(cases.map(({ theme }) => theme))],
  }
}

/** Another message of the same kind: same theme, then same channel; what was never tried comes first. */
export function anotherLike<Case extends InboxCase>(cases: Case[], key: string): Case | null {
  const own = cases.find((one) => one.key === key)
  if (!own) return null
  const near = (one: InboxCase) => (one.theme === own.theme ? 0 : one.channel === own.channel ? 1 : 2)
  const tried = (one: InboxCase) => one.tries.length > 0
  return (
    cases
      .filter((one) => one !== own)
      .toSorted((a, b) => Number(tried(a)) - Number(tried(b)) || near(a) - near(b) || a.level - b.level)[0] ??
    null
  )
}
