// Declines the head of a Russian phrase: the adjectives that agree and the first noun. What depends on the noun stays.
import RussianNouns from 'russian-nouns-js'
import { type GrammaticalCase, grammaticalCases } from './grammatical-case.ts'

export type NounGender = 'masculine' | 'feminine' | 'neuter'

export interface HeadNoun {
  gender: NounGender
  animate: boolean
}

const engine = new RussianNouns.Engine()
const genders: Record<NounGender, string> = {
  masculine: RussianNouns.Gender.MASCULINE,
  feminine: RussianNouns.Gender.FEMININE,
  neuter: RussianNouns.Gender.NEUTER,
}

/** One noun, its capital kept; the parts of «специалист-эксперт» are declined each, the first of «пресс-секретарь» is not. */
export function declineNoun(word: string, noun: HeadNoun, inCase: GrammaticalCase): string {
  if (inCase === 'nominative') return word
  return word
    .split('-')
    .map((part, place, parts) =>
      place < parts.length - 1 && undeclinedFirst.test(part) ? part : declineOne(part, noun, inCase),
    )
    .join('-')
}

const undeclinedFirst =
  /^(пресс|статс|вице|экс|веб|бизнес|медиа|обер|штаб|генерал|унтер|контр|топ|ИТ|IT|PR)$/iu

function declineOne(word: string, { gender, animate }: HeadNoun, inCase: GrammaticalCase): string {
  const lower = word.toLocaleLowerCase('ru-RU')
  const [form = lower] = engine.decline(
    { text: lower, gender: genders[gender], animate },
    RussianNouns.CASES[grammaticalCases.indexOf(inCase)] ?? '',
  )
  return sameCapital(word, inCase === 'instrumental' ? stressed(form) : form)
}

/** «секретарем» → «секретарём»: the library writes е where the stress makes ё. */
function stressed(form: string): string {
  return form.replace(/^(секретар|судь|вратар|главар|слесар)(ем|ей)$/u, (_, stem: string, end: string) =>
    stem === 'слесар' ? stem + end : stem + end.replace('е', 'ё'),
  )
}

const endings = {
  masculine: {
    hard: ['ого', 'ому', 'ого', 'ым', 'ом'],
    velar: ['ого', 'ому', 'ого', 'им', 'ом'],
    soft: ['его', 'ему', 'его', 'им', 'ем'],
  },
  feminine: {
    hard: ['ой', 'ой', 'ую', 'ой', 'ой'],
    velar: ['ой', 'ой', 'ую', 'ой', 'ой'],
    soft: ['ей', 'ей', 'ую', 'ей', 'ей'],
  },
  neuter: {
    hard: ['ого', 'ому', 'ое', 'ым', 'ом'],
    velar: ['ого', 'ому', 'ое', 'им', 'ом'],
    soft: ['его', 'ему', 'ее', 'им', 'ем'],
  },
} as const

/** Null where the word is no adjective in the nominative singular. */
export function genderOfAdjective(word: string): NounGender | null {
  if (/[^\s](ый|ий|ой)$/iu.test(word)) return 'masculine'
  if (/[^\s](ая|яя)$/iu.test(word)) return 'feminine'
  return /[^\s](ое|ее)$/iu.test(word) ? 'neuter' : null
}

export function declineAdjective(
  word: string,
  { gender, animate }: HeadNoun,
  inCase: GrammaticalCase,
): string {
  if (inCase === 'nominative') return word
  if (inCase === 'accusative' && !animate && gender === 'masculine') return word
  const stem = word.slice(0, -2)
  const form = endings[gender][hardness(stem, word.slice(-2))][grammaticalCases.indexOf(inCase) - 1] ?? ''
  // «последняя» → «последнюю»
  return stem + (gender === 'feminine' && inCase === 'accusative' && /яя$/iu.test(word) ? 'юю' : form)
}

function hardness(stem: string, ending: string): 'hard' | 'velar' | 'soft' {
  if (/[гкх]$/iu.test(stem)) return 'velar'
  if (/[жшчщ]$/iu.test(stem)) return /^ой$|^ое$/iu.test(ending) ? 'velar' : 'soft'
  return /^(ий|яя|ее)$/iu.test(ending) ? 'soft' : 'hard'
}

function sameCapital(original: string, form: string): string {
  const first = original.charAt(0)
  return first === first.toLocaleUpperCase('ru-RU') ? first + form.slice(1) : form
}
