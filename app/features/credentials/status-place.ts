// Places in the status lists: chosen by chance, so that a place tells nothing of when a document was issued.

/** The least length the specification allows: one place hides among these. */
export const listLength = 131_072

/** How many lists are needed so that at least half of their places stay free. */
export function listsFor(credentials: number): number {
  return Math.max(1, Math.ceil(((credentials + 1) * 2) / listLength))
}

/** The place counted through all lists → its list, from 1, and its place in it. */
export function placeOf(index: number): { list: number; place: number } {
  return { list: Math.floor(index / listLength) + 1, place: index % listLength }
}
