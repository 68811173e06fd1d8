// The rows of the issuer's form as they were typed, out of a refused form: what conform keeps under numbered names.
import { z } from 'zod'

const text = z.string().nullish().catch(null)

const typed = z.object({
  commission: z.array(z.object({ role: text, name: text, post: text }).partial().nullish()).catch([]),
  numberPattern: z.array(text).catch([]),
})

export interface TypedMember {
  role?: string | null
  name?: string | null
  post?: string | null
}

/** Null where nothing was refused: the form shows what is stored. Empty rows are kept in their places. */
export function readTypedRows(
  initialValue: unknown,
): { commission: TypedMember[]; patterns: string[] } | null {
  if (!initialValue) return null
  const rows = typed.parse(initialValue)
  return {
    commission: rows.commission.map((row) => row ?? {}),
    patterns: rows.numberPattern.map((pattern) => pattern ?? ''),
  }
}
