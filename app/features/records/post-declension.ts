// Posts in their cases: «заместителя начальника отдела», «главного специалиста». Each part joined by a dash is a post.
import { declineAdjective, declineNoun, genderOfAdjective, type HeadNoun } from './phrase-declension.ts'
import type { GrammaticalCase } from './grammatical-case.ts'

/** Adjectives that are posts themselves: the words after them depend on them and stay. */
const substantives =
  /^(заведующ|управляющ|исполняющ|уполномоченн|командующ|служащ|замещающ|временно)(ий|ый|ая|о)$/iu
const shortened = /^(и\.\s?о\.|врио|врид|зам\.|нач\.|гл\.|вед\.|ст\.)$/iu
const masculineInA = /^(глава|староста|судья|коллега|воевода|старшина)$/iu

/** The title in a case. What cannot be taken apart with certainty (abbreviations, several nouns) stays as it is. */
export function declinePost(title: string, inCase: GrammaticalCase): string {
  if (inCase === 'nominative') return title
  return title
    .split(/(\s+[–—-]\s+|\s*\/\s*)/u)
    .map((part, place) => (place % 2 ? part : declineHead(part, inCase)))
    .join('')
}

/** «главный специалист» inside a sentence: only a word of capitals keeps its first letter. */
export function postInSentence(title: string): string {
  const [first = ''] = title.split(/[\s-]/u, 1)
  return /\p{Lu}.*\p{Lu}|^\p{Lu}$/u.test(first)
    ? title
    : title.charAt(0).toLocaleLowerCase('ru-RU') + title.slice(1)
}

function declineHead(phrase: string, inCase: GrammaticalCase): string {
  const words = phrase.split(/(\s+)/u)
  if (shortened.test(words[0] ?? '')) return phrase
  const nounAt = headPlace(words)
  // «ведущий консультант, юрист»: what stands after the head's own comma is a post too.
  if (words[nounAt]?.endsWith(','))
    return [
      words
        .slice(0, nounAt + 1)
        .join('')
        .slice(0, -1),
      words.slice(nounAt + 2).join(''),
    ]
      .map((part) => declineHead(part, inCase))
      .join(', ')
  const noun = words[nounAt] ?? ''
  const gender = genderOfHead(noun)
  return words
    .map((word, place) => {
      // «помощник (советник) министра»: the other name of the same post.
      if (place === nounAt + 2 && /^\(\p{L}+\)$/u.test(word))
        return `(${declineHead(word.slice(1, -1), inCase)})`
      if (place > nounAt || place % 2) return word
      return genderOfAdjective(word) && (place < nounAt || standsAlone(noun))
        ? declineAdjective(word, gender, inCase)
        : place === nounAt
          ? declineNoun(word, gender, inCase)
          : word
    })
    .join('')
}

/** The place of the head among the words: the first that is no agreeing adjective, or the adjective that is a post itself. */
function headPlace(words: string[]): number {
  for (let place = 0; place < words.length; place += 2) {
    const word = words[place] ?? ''
    if (!genderOfAdjective(word) || substantives.test(word)) return place
  }
  // Only adjectives: «ведущий», «рабочий».
  return words.length - 1
}

function standsAlone(noun: string): boolean {
  return genderOfAdjective(noun) !== null
}

function genderOfHead(noun: string): HeadNoun {
  const gender = genderOfAdjective(noun)
  if (gender) return { gender, animate: true }
  return {
    gender: /[ая]$/iu.test(noun) && !masculineInA.test(noun) ? 'feminine' : 'masculine',
    animate: true,
  }
}
