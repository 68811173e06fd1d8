// In which days a territory exists, and who answers for it after it merged. Days are UTC midnights.

export interface Validity {
  /** First day; null: from before the records. */
  validFrom: Date | null
  /** First day on which it is no more; null: it exists. */
  validTo: Date | null
}

export interface Successive extends Validity {
  id: string
  successorId: string | null
}

export function isValidOn({ validFrom, validTo }: Validity, on: Date): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on < validTo)
}

/**
 * The unit that stands for `unit` on a day: itself while it exists, afterwards the first of its successors that does.
 * Null before its time, where the line breaks off, and where it runs in a circle.
 */
export function stateOn<T extends Successive>(unit: T, units: ReadonlyMap<string, T>, on: Date): T | null {
  const seen = new Set<string>()
  let current: T | undefined = unit
  while (current && !isValidOn(current, on)) {
    const over: boolean = current.validTo !== null && current.validTo <= on
    if (!over || !current.successorId || seen.has(current.id)) return null
    seen.add(current.id)
    current = units.get(current.successorId)
  }
  return current ?? null
}
