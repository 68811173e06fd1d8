// Which place of a lesson counts as «where I stopped»: one where the reader stayed. Passing by, or a look back at the
// heading before leaving, does not count. Places are numbered in the order of the page.

export interface Stay {
  /** The place that will be kept; null while no stay was long enough. */
  settled: number | null
  /** Where the reader is now and for how many seconds in a row. */
  at: number | null
  seconds: number
}

export const noStay: Stay = { settled: null, at: null, seconds: 0 }

/** Reading on needs a glance, going back a stay: then the reader reads again from there. */
export const settlesForward = 3
export const settlesBack = 20

/** One more second at `place`; null: nowhere in particular. */
export function stayed(stay: Stay, place: number | null): Stay {
  const seconds = place === stay.at ? stay.seconds + 1 : 1
  const { settled } = stay
  const needed = place !== null && settled !== null && place < settled ? settlesBack : settlesForward
  return { settled: place !== null && seconds >= needed ? place : settled, at: place, seconds }
}

/** What is reported when the reader leaves. Whoever has just come and stayed nowhere leaves from the place seen last. */
export function placeToKeep({ settled }: Stay, seen: number | null, keptBefore: boolean): number | null {
  if (settled !== null) return settled
  return keptBefore ? null : seen
}
