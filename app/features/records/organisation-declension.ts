// The genitive of an organisation's name where it is plain: adjectives and a noun we know, «администрации округа».
import { declineAdjective, declineNoun, genderOfAdjective, type NounGender } from './phrase-declension.ts'

const heads: [RegExp, NounGender][] = [
  [
    /^(администрация|дума|служба|палата|инспекция|академия|область|республика|школа|библиотека|больница|поликлиника|организация|коллегия|комиссия|гимназия|канцелярия|дирекция)$/iu,
    'feminine',
  ],
  [
    /^(управление|министерство|учреждение|агентство|правительство|поселение|собрание|предприятие|общество|казначейство|представительство|отделение|объединение|товарищество)$/iu,
    'neuter',
  ],
  [
    /^(департамент|комитет|отдел|центр|аппарат|университет|институт|округ|район|край|совет|фонд|филиал|музей|колледж|техникум|сектор|архив|театр|лицей)$/iu,
    'masculine',
  ],
]

/** Null where the name is not plain: an abbreviation, a name in quotes, an unknown noun. It is then named beside, undeclined. */
export function organisationGenitive(name: string): string | null {
  // «Администрация: Вадский муниципальный округ»: the second part depends on the first.
  const [first = '', second, ...more] = name.split(/:\s+/u)
  if (second !== undefined && !more.length) {
    const [head, tail] = [organisationGenitive(first), organisationGenitive(second)]
    return head && tail ? `${head} ${tail}` : null
  }
  const words = name.trim().split(/(\s+)/u)
  const nounAt = words.findIndex((word) => genderOfNoun(word) !== null)
  if (nounAt < 0) return null
  const before = words.slice(0, nounAt).filter((_, place) => place % 2 === 0)
  const gender = genderOfNoun(words[nounAt] ?? '') as NounGender
  if (before.some((word) => genderOfAdjective(word) !== gender)) return null
  const noun = { gender, animate: false }
  return words
    .map((word, place) => {
      if (place % 2 || place > nounAt) return word
      return place === nounAt ? declineNoun(word, noun, 'genitive') : declineAdjective(word, noun, 'genitive')
    })
    .join('')
}

function genderOfNoun(word: string): NounGender | null {
  return heads.find(([names]) => names.test(word))?.[1] ?? null
}
