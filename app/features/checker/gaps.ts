// Names what a reply lacks: a step, a person, a day, a way to reach them, an answer, a check, a name.
import type { ReplyToCheck } from './check-reply.ts'
import type { Evidence } from './score.ts'
import { substanceOf } from './score.ts'
import { plainLetters } from './morphology.ts'
import { readChannel } from './stop-factors.ts'

export interface Gap {
  id: string
  detail?: string
}

const socialLimit = 700

export function findGaps(evidence: Evidence, { text, channel, addressee }: ReplyToCheck): Gap[] {
  const { reading, actions, facts, answered, readability } = evidence
  const gaps: Gap[] = []
  const when = (missing: boolean, id: string, detail?: string) => {
    if (missing) gaps.push(detail === undefined ? { id } : { id, detail })
  }
  const place = readChannel(channel)
  const deeds = actions.filter(({ weight, fallback }) => weight >= 0.6 && !fallback)
  when(deeds.length === 0 && substanceOf(evidence) < 1, 'NO-ACTION')
  when(!reading.actors.some(({ kind }) => kind !== 'body'), 'NO-ACTOR')
  when(!reading.when.some(({ kind }) => kind !== 'now'), 'NO-DATE')
  when(!reading.contacts.length && place !== 'emergency', 'NO-CONTACT')
  when(!actions.some(({ followUp, fallback }) => followUp && !fallback) && place !== 'emergency', 'NO-CHECK')
  when(!isNamed(facts.named, text, addressee) && place !== 'emergency', 'NO-NAME')
  const [first] = answered.unmet
  when(
    first !== undefined,
    'NO-ANSWER',
    first === undefined ? undefined : `Ответьте прямо на вопрос: «${first}»`,
  )
  when(place === 'public' && text.length > socialLimit, 'TOO-LONG')
  when(readability.words > 0 && readability.verbalNounsPer100 > 6, 'NOUNS')
  return gaps
}

function isNamed(named: boolean, text: string, addressee: string | null | undefined): boolean {
  if (named) return true
  const [first] = addressee?.trim().split(/\s+/) ?? []
  return first !== undefined && first !== '' && plainLetters(text).includes(plainLetters(first))
}
