// When the slots of a defence day begin.

/** `count` beginnings, each after the slot before it and its pause. Minutes. */
export function slotStarts(
  first: Date,
  { minutes, pause, count }: { minutes: number; pause: number; count: number },
): Date[] {
  return Array.from(
    { length: count },
    (_, index) => new Date(first.getTime() + index * (minutes + pause) * 60_000),
  )
}
