// Turns cases of the inbox into rows with words. Channel clocks come from the catalogue, not from the case.
import type { Catalogue } from './catalogue-source.ts'
import { channelOf, channelTitle, themeTitle } from './catalogue-words.ts'
import { durationInWords } from './duration.ts'
import { firstAndBest, type InboxCase, type LetterState, stateOf } from './inbox.ts'
import { sayMoment } from './simulated-words.ts'

export interface LetterRow {
  key: string
  /** The open attempt, or the page of the letter. */
  to: string
  title: string
  sender: string
  excerpt: string
  channel: string
  channelTitle: string
  theme: string
  received: string
  /** «ответить за 9 рабочих часов» */
  clock: string | null
  state: LetterState
  heavy: boolean
  /** Best result so far: «4 из 5». */
  best: string | null
}

export function letterRow(one: InboxCase, catalogue: Catalogue, region: string | null): LetterRow {
  const open = one.tries.find((attempt) => attempt.open)
  const best = firstAndBest(one.tries)?.best.score
  const clock = channelOf(catalogue, one.channel)?.clocks.find(({ what }) => what === 'reply')
  return {
    key: one.key,
    to: open ? `/practice/attempts/${open.id}` : `/practice/cases/${one.key}`,
    title: one.title,
    sender: one.sender,
    excerpt: one.excerpt,
    channel: one.channel,
    channelTitle: channelTitle(catalogue, one.channel, region),
    theme: themeTitle(catalogue, one.theme),
    received: sayMoment(one.receivedAt),
    clock: clock ? `ответить за ${durationInWords(clock.within)}` : null,
    state: stateOf(one),
    heavy: one.heavy !== null,
    best: best === undefined || best === null ? null : `${best} из 5`,
  }
}
