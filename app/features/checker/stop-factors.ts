// The stop factors of the rubric: what fails a reply however good the rest is. Each looks for its place, not for a word alone.
import type { Action } from './actions.ts'
import type { Reading } from './clauses.ts'
import type { Dictionaries } from './dictionaries.ts'
import type { Facts } from './facts.ts'
import { anyMatch, findPatterns } from './pattern.ts'
import type { PhraseHit } from './phrases.ts'
import type { Channel } from './reply.ts'
import { hasLemma, type Sentence, type Span, type Token, type TokenisedText } from './tokens.ts'

export interface StopHit extends Span {
  id: string
}

export interface StopCase {
  message: TokenisedText
  reading: Reading
  actions: readonly Action[]
  facts: Facts
  phrases: readonly PhraseHit[]
  channel: Channel
}

export function findStopFactors(given: StopCase, dictionaries: Dictionaries): StopHit[] {
  const whole = (id: string): StopHit => ({ id, from: 0, to: given.reading.text.text.length })
  const hits = given.phrases
    .filter(({ rule }) => rule.id === 'SF2' || rule.id === 'SF3')
    .map(({ rule, from, to }) => ({ id: rule.id, from, to }))
  return [
    ...hits,
    ...asksForData(given, dictionaries),
    ...refusesRight(given, dictionaries),
    ...(leavesInDanger(given, dictionaries) ? [whole('SF5')] : []),
    ...forwardsToBlamed(given, dictionaries),
    ...tellsOfOthers(given, dictionaries),
  ]
}

/** SF1: asks for or shows a person's data where everyone reads. */
function asksForData({ reading, channel }: StopCase, { words, patterns }: Dictionaries): StopHit[] {
  const hits: StopHit[] = []
  for (const sentence of reading.text.sentences) {
    const near = [sentence]
    const open = channel === 'public' || anyMatch(near, patterns.publicPlaces)
    if (!open || anyMatch(near, patterns.privatePlaces)) continue
    const asks = sentence.words.some((word) => isOrder(word) && hasLemma(word, words.requestVerbs))
    const data = sentence.words.filter((word) => hasLemma(word, words.personalNouns))
    const shown = channel === 'public' && showsData(reading.text.text.slice(sentence.from, sentence.to))
    // «Кабинет 305, назовите фамилию»: it is said there, not written here.
    const there = reading.contacts.some(
      (contact) => contact.sentence === sentence.index && contact.kind !== 'link',
    )
    const wanted = asks && !there && data.some((word) => !/^дата$/.test(word.lemmas[0] ?? ''))
    if (wanted || shown) hits.push({ id: 'SF1', from: sentence.from, to: sentence.to })
  }
  return hits
}

function isOrder({ parses }: Token): boolean {
  return parses.some(({ pos, tags }) => pos === 'VERB' && tags.has('impr') && !tags.has('incl'))
}

function showsData(text: string): boolean {
  return (
    /\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/.test(text) ||
    /(?:^|[\s,])кв(?:\.|артир[аеуы])\s*№?\s*\d{1,3}(?!\d)/i.test(text) ||
    /паспорт\S*\s+(?:серии\s+)?\d{2}\s?\d{2}\s+№?\s?\d{6}/i.test(text)
  )
}

/** SF4: shuts the door on a right with neither a reason nor another way. */
function refusesRight(given: StopCase, { patterns }: Dictionaries): StopHit[] {
  const { reading, actions, facts } = given
  if (facts.reason || facts.alternative || actions.some(({ weight }) => weight >= 0.6)) return []
  return findPatterns(reading.text.sentences, patterns.rightRefusals)
    .slice(0, 1)
    .map(({ from, to }) => ({ id: 'SF4', from, to }))
}

/** Help that comes then is no help to somebody in danger. */
const tooLate = new Set(['завтра', 'послезавтра', 'понедельник', 'рабочее', 'неделе', 'недели'])

/** SF5: life is in danger and nobody is sent. */
function leavesInDanger(given: StopCase, { patterns, words }: Dictionaries): boolean {
  const { message, reading, actions } = given
  const calm = findPatterns(message.sentences, patterns.dangerExcuses)
  const inDanger = findPatterns(message.sentences, patterns.dangerPatterns).some(
    ({ from, to }) => !calm.some((excuse) => excuse.from <= to && from <= excuse.to),
  )
  if (!inDanger || anyMatch(reading.text.sentences, patterns.emergencyPatterns)) return false
  // Who already calls 112 is not helped by being told a number.
  if (given.channel !== 'emergency' && anyMatch(reading.text.sentences, patterns.emergencyNumbers))
    return false
  const prompt = reading.clauses.some(
    (clause) =>
      !clause.words.some(({ form }) => tooLate.has(form)) &&
      actions.some((action) => action.clause === clause.index && action.weight >= 0.6) &&
      clause.words.some(
        (word) => hasLemma(word, words.actorNouns) || word.form === 'сейчас' || word.form === 'сегодня',
      ),
  )
  return !prompt
}

const grievance =
  /жалу|жалоб|хам|груб|ора(л|ть)|не идут|не приход|трубк|бездейств|отказыва|отписыва|вымога|взятк/i

/** Help is sent, the caller is told what to do, and somebody stays on the line. */
export function staysWithCaller(reading: Reading, { patterns }: Dictionaries): boolean {
  const { sentences } = reading.text
  const guided = reading.text.tokens.filter(isOrder).length >= 2
  return (
    guided && anyMatch(sentences, patterns.emergencyPatterns) && anyMatch(sentences, patterns.stayPatterns)
  )
}

/** SF6: the complaint goes to the one it is about, and nobody watches. */
function forwardsToBlamed({ message, reading, actions }: StopCase, { words }: Dictionaries): StopHit[] {
  if (!grievance.test(message.text) || actions.some(({ followUp, dated }) => followUp && dated)) return []
  const named = new Set(
    message.tokens
      .filter(({ parses, text }) => parses[0]?.pos === 'NOUN' && text.length > 4)
      .flatMap(({ lemmas }) => lemmas),
  )
  const to = (sentence: Sentence) => {
    const at = sentence.words.findIndex((word) => hasLemma(word, words.passVerbs))
    return (
      at >= 0 &&
      sentence.words.slice(at + 1, at + 6).some((word) => isRecipient(word) && hasLemma(word, named))
    )
  }
  return reading.text.sentences.filter(to).map(({ from, to: end }) => ({ id: 'SF6', from, to: end }))
}

function isRecipient({ parses, lemmas }: Token): boolean {
  if (lemmas.some((lemma) => ['жалоба', 'обращение', 'сообщение', 'информация'].includes(lemma))) return false
  return parses.some(({ pos }) => pos === 'NOUN')
}

/** SF7: tells one person about another. */
function tellsOfOthers({ reading }: StopCase, { patterns }: Dictionaries): StopHit[] {
  const spoken = reading.text.sentences.filter((sentence) => !anyMatch([sentence], patterns.positiveRefusal))
  return findPatterns(spoken, patterns.otherPersonPatterns)
    .slice(0, 1)
    .map(({ from, to }) => ({ id: 'SF7', from, to }))
}
