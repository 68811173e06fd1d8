// Names what a reply lacks: a step, a person, a day, a way to reach them, an answer, a check, a name.
import type { Evidence } from './score.ts'
import { substanceOf } from './score.ts'
import { plainLetters } from './morphology.ts'
import { readChannel, type ReplyToCheck } from './reply.ts'

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
  when(!isAnswerable(evidence), 'NO-ACTOR')
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

/** Someone with a name, the writer, or a role that does something here: «специалистами» alone is nobody. */
function isAnswerable({ reading, actions }: Evidence): boolean {
  return reading.actors.some(
    ({ kind, clause }) =>
      kind === 'named' ||
      kind === 'self' ||
      (kind === 'role' && actions.some((action) => action.clause === clause && action.weight >= 0.3)),
  )
}

function isNamed(named: boolean, text: string, addressee: string | null | undefined): boolean {
  if (named) return true
  const [first] = addressee?.trim().split(/\s+/) ?? []
  return first !== undefined && first !== '' && plainLetters(text).includes(plainLetters(first))
}
