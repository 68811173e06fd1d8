// Coverage: certified people among the headcount that must be trained. Without a whole headcount there is no percentage.

/** `inconsistent`: more certified people than staff were stated; `nobody`: the plan's groups have no staff there. */
export type Coverage =
  | { state: 'known'; percent: number; certified: number; headcount: number }
  | { state: 'inconsistent'; certified: number; headcount: number }
  | { state: 'missing'; certified: number }
  | { state: 'nobody' }
  | { state: 'no-plan' }

/** Figures of a place on a day. Cells are pairs of an organisation and a position group of the plan. */
export interface HeadcountFigures {
  people: number
  /** Cells that somebody stated, of those there should be. */
  known: number
  expected: number
}

export function sumFigures(parts: readonly HeadcountFigures[]): HeadcountFigures {
  const sum = (key: keyof HeadcountFigures) => parts.reduce((total, part) => total + part[key], 0)
  return { people: sum('people'), known: sum('known'), expected: sum('expected') }
}

/** The headcount of a place; null where it was stated for none or only some of its organisations and groups. */
export function wholeHeadcount(
  parts: HeadcountFigures,
  /** Stated for the place as one; it stands before the sum of the parts. */
  place: HeadcountFigures | null = null,
): number | null {
  if (place && place.expected > 0 && place.known >= place.expected) return place.people
  return parts.expected > 0 && parts.known >= parts.expected ? parts.people : null
}

/** `headcount`: null where it is not known; undefined where no plan says who must be trained. */
export function coverageOf(certified: number, headcount: number | null | undefined): Coverage {
  if (headcount === undefined) return { state: 'no-plan' }
  if (headcount === null) return { state: 'missing', certified }
  if (certified > headcount) return { state: 'inconsistent', certified, headcount }
  if (headcount === 0) return { state: 'nobody' }
  // Rounded down: «80 %» is never shown where 80 % is not reached.
  return { state: 'known', percent: Math.floor((certified * 100) / headcount), certified, headcount }
}

/** Of several places: over those whose headcount is known, with how many those are. */
export function sumCoverage(places: readonly Coverage[]): { coverage: Coverage; known: number; of: number } {
  const asked = places.filter(({ state }) => state !== 'no-plan' && state !== 'nobody')
  const known = asked.filter((place) => place.state === 'known')
  const sum = (key: 'certified' | 'headcount') => known.reduce((total, place) => total + place[key], 0)
  const coverage: Coverage = known.length
    ? coverageOf(sum('certified'), sum('headcount'))
    : asked.length
      ? { state: 'missing', certified: 0 }
      : { state: places.some(({ state }) => state === 'nobody') ? 'nobody' : 'no-plan' }
  return { coverage, known: known.length, of: asked.length }
}

/** In short, for a tile or a cell: «64 %», «нет данных». */
export function coverageInShort(coverage: Coverage): string {
  return coverage.state === 'known' ? `${coverage.percent}\u00a0%` : 'нет данных'
}

/** Why there is no percentage; null where there is one. */
export function whyNoCoverage({ state }: Coverage): string | null {
  if (state === 'missing') return 'численность не указана'
  if (state === 'inconsistent') return 'удостоверений больше, чем людей: сверьте численность'
  if (state === 'nobody') return 'по плану учить некого'
  return state === 'no-plan' ? 'план охвата не задан' : null
}
