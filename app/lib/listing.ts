// Reads `?page=` and `?sort=` of a list; anything unknown falls back to the list's default.

export interface Listing<S extends string> {
  /** Counts from 1. */
  page: number
  sort: S | `-${S}`
  key: S
  direction: 'asc' | 'desc'
}

export const pageSize = 25

export function readListing<S extends string>(
  url: URL,
  sortable: readonly S[],
  fallback: S | `-${S}`,
): Listing<S> {
  const wanted = url.searchParams.get('sort') ?? fallback
  const bare = wanted.replace(/^-/, '') as S
  const sort = sortable.includes(bare) ? (wanted as S | `-${S}`) : fallback
  const number = Number(url.searchParams.get('page') ?? 1)
  return {
    page: Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : 1,
    sort,
    key: sort.replace(/^-/, '') as S,
    direction: sort.startsWith('-') ? 'desc' : 'asc',
  }
}

export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / pageSize))
}
