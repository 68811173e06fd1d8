// The one place where practice asks the checker. What comes back advises; a checker in trouble never stops a reply.
import { checkText } from '#app/features/checker/checker.server.ts'
import { counted } from '#app/lib/russian.ts'
import { log } from '#app/platform/log.server.ts'
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { channelOf } from './catalogue-words.ts'
import type { ReplyHints } from './reply-hints.ts'

export interface Asked {
  text: string
  /** The citizen's message the text answers. */
  message: string
  channel: string
  addressee: string | null
}

/** The checker knows channels by their words: a public one is read by everybody, a spoken one is heard. */
export function askOf(source: CaseSource, catalogue: Catalogue, text: string): Asked {
  const channel = channelOf(catalogue, source.channel)
  return {
    text,
    message: source.message,
    channel: [source.channel, channel?.title, channel?.public ? 'social' : ''].join(' ').trim(),
    addressee: source.citizen.name ?? null,
  }
}

export async function findHints(asked: Asked): Promise<ReplyHints | null> {
  if (!asked.text.trim()) return null
  try {
    const { findings, readability } = await checkText(asked)
    const whole = asked.text.length
    return {
      findings: findings.map(({ rule, from, to, severity, why, better }) => ({
        rule,
        // A remark about the whole text is about what is missing: nothing is marked for it.
        ...(to - from >= whole ? { from: 0, to: 0 } : { from, to }),
        severity,
        why,
        better: better || null,
      })),
      reading: [
        counted(readability.words, 'слово', 'слова', 'слов'),
        `В предложении в среднем ${counted(Math.round(readability.wordsPerSentence), 'слово', 'слова', 'слов')}`,
      ],
    }
  } catch (error) {
    log.error({ error }, 'the checker failed')
    return null
  }
}
