// The dictionaries as the rules read them, built once from the files of content/checker.
import { plainLetters } from './morphology.ts'
import { indexPatterns, readPattern, type Pattern, type PatternIndex } from './pattern.ts'

export type Severity = 'critical' | 'major' | 'minor'
/** What beside a phrase makes it harmless: «взял на контроль, проверю 5 мая» is no emptiness. */
export type Excuse = 'date' | 'contact' | 'number' | 'alternative' | 'decision'

export interface RuleText {
  id: string
  title: string
  /** The label of the corpus it is measured by. */
  label: string
  severity: Severity
  source: string
  why: string
  better: string
}

export interface RawPhraseRule extends RuleText {
  excusedBy?: Excuse[]
  patterns: (string | { match: string; better: string })[]
}

export interface PhraseRule extends RuleText {
  excusedBy: readonly Excuse[]
}

const wordLists = [
  'emptyVerbs',
  'lightVerbs',
  'giveVerbs',
  'passVerbs',
  'shiftVerbs',
  'followUpVerbs',
  'checkVerbs',
  'abstractNouns',
  'paperNouns',
  'concreteNouns',
  'citizenNouns',
  'actorNouns',
  'orgNouns',
  'numberNouns',
  'placeNouns',
  'personalNouns',
  'requestVerbs',
  'documentNouns',
  'months',
  'weekdays',
  'timeUnits',
] as const
const patternLists = [
  'causePatterns',
  'reasonPatterns',
  'ackPatterns',
  'alternativePatterns',
  'infoPatterns',
  'dangerPatterns',
  'dangerExcuses',
  'emergencyNumbers',
  'emergencyPatterns',
  'stayPatterns',
  'otherPersonPatterns',
  'positiveRefusal',
  'rightRefusals',
  'privatePlaces',
  'publicPlaces',
] as const
export type WordList = (typeof wordLists)[number]
export type PatternList = (typeof patternLists)[number]
export type RawWords = Record<WordList, string> & Record<PatternList, string[]>

export interface Dictionaries {
  /** Phrase rules and the texts of the computed ones, by id. */
  texts: ReadonlyMap<string, RuleText>
  phrases: PatternIndex
  ruleOf: ReadonlyMap<Pattern, PhraseRule>
  betterOf: ReadonlyMap<Pattern, string>
  words: Readonly<Record<WordList, ReadonlySet<string>>>
  patterns: Readonly<Record<PatternList, PatternIndex>>
}

export function buildDictionaries(
  rules: readonly RawPhraseRule[],
  computed: readonly RuleText[],
  words: RawWords,
): Dictionaries {
  const ruleOf = new Map<Pattern, PhraseRule>()
  const betterOf = new Map<Pattern, string>()
  for (const { patterns, excusedBy = [], ...text } of rules)
    for (const entry of patterns) {
      const pattern = readPattern(typeof entry === 'string' ? entry : entry.match)
      ruleOf.set(pattern, { ...text, excusedBy })
      if (typeof entry !== 'string') betterOf.set(pattern, entry.better)
    }
  const texts = new Map([...rules, ...computed].map((text) => [text.id, text]))
  if (texts.size !== rules.length + computed.length)
    throw new Error('В словарях проверки повторяется код правила')
  return {
    texts,
    phrases: indexPatterns([...ruleOf.keys()]),
    ruleOf,
    betterOf,
    words: collect(wordLists, (name) => readWords(words[name])),
    patterns: collect(patternLists, (name) => indexPatterns(words[name].map(readPattern))),
  }
}

function readWords(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(plainLetters))
}

function collect<Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>
}

export { patternLists, wordLists }
