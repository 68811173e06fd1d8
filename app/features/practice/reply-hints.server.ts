// The one place where practice asks the checker. The wing of the checker is not here yet: no hints until it is.
import type { ReplyHints } from './reply-hints.ts'

export interface Asked {
  text: string
  /** The citizen's message the text answers. */
  message: string
  channel: string
  addressee: string | null
}

export async function findHints(asked: Asked): Promise<ReplyHints | null> {
  return asked.text.trim() ? Promise.resolve(null) : null
}
