// Takes the next number inside the transaction that uses it: if that fails, the number was never taken.
import type { Transaction } from '#app/platform/database.server.ts'

export async function takeSequence(
  tx: Transaction,
  { kind, year }: { kind: string; year: number },
): Promise<number> {
  const { last } = await tx.numberSequence.upsert({
    where: { kind_year: { kind, year } },
    create: { kind, year, last: 1 },
    update: { last: { increment: 1 } },
  })
  return last
}

/** Numbers of blanks run through all years: twelve digits, noughts first. */
export async function takeBlankNumber(tx: Transaction): Promise<string> {
  for (;;) {
    const number = String(await takeSequence(tx, { kind: 'бланк', year: 0 })).padStart(12, '0')
    // A form that was spoiled or lost before it was printed on is passed over.
    if (!(await tx.blank.count({ where: { number } }))) return number
  }
}
