// How long a lesson is and how hard to read: words a minute, length of sentences and of words. The bands are in content/README.md.
import { type CourseLesson, passagesOf, sentencesOf, wordsOf } from './course-text.ts'
import type { Problem } from './problem.ts'

export const pace = { least: 75, most: 100 }

export const band = {
  /** Words in a sentence, on average. */
  mean: { least: 4.5, most: 9 },
  /** Sentences of more words than this are long … */
  long: 15,
  /** … and may be this part of all. */
  share: 0.07,
  /** No sentence is longer. */
  longest: 25,
  /** Letters in a word, on average. */
  letters: 5.6,
}

/** Everything that is read in the lesson, exercises included; footnotes are looked up, not read. */
export function countWords(lesson: CourseLesson): number {
  return passagesOf(lesson)
    .filter(({ place }) => place !== 'footnote')
    .reduce((sum, { text }) => sum + wordsOf(text).length, 0)
}

export function checkLength(lesson: CourseLesson): Problem[] {
  const words = countWords(lesson)
  const [least, most] = [lesson.minutes * pace.least, lesson.minutes * pace.most]
  if (words >= least && words <= most) return []
  const change = words < least ? `добавьте ${least - words}` : `уберите ${words - most}`
  return [
    {
      file: lesson.file,
      line: null,
      message: `${words} слов на ${lesson.minutes} минут: нужно от ${least} до ${most}, ${change}.`,
    },
  ]
}

export interface Readability {
  mean: number
  share: number
  letters: number
}

/** Measured over running text: not over headings, labels, tables, footnotes and bad examples. */
export function measureReadability(lesson: CourseLesson): Readability {
  const sentences = runningSentences(lesson).map(({ sentence }) => wordsOf(sentence))
  const words = sentences.flat().filter((word) => /^\p{L}/u.test(word))
  return {
    mean: average(sentences.map(({ length }) => length)),
    share: sentences.filter(({ length }) => length > band.long).length / sentences.length,
    letters: average(words.map(({ length }) => length)),
  }
}

export function checkReadability(lesson: CourseLesson): Problem[] {
  const { file } = lesson
  const { mean, share, letters } = measureReadability(lesson)
  const sentences = runningSentences(lesson).map((one) => ({ ...one, length: wordsOf(one.sentence).length }))
  const problems: Problem[] = sentences
    .filter(({ length }) => length > band.longest)
    .map(({ line, length, sentence }) => ({
      file,
      line,
      message: `${length} слов в предложении, больше ${band.longest}: «${sentence.slice(0, 60)}…» Разделите.`,
    }))
  const longer = sentences.filter(({ length }) => length > band.long)
  if (share > band.share)
    problems.push({
      file,
      line: longer[0]?.line ?? null,
      message: `Длинных предложений ${percent(share)}, можно ${percent(band.share)}. Строки: ${longer.map(({ line }) => line).join(', ')}.`,
    })
  if (mean < band.mean.least || mean > band.mean.most)
    problems.push({
      file,
      line: null,
      message: `В предложении в среднем ${mean.toFixed(1)} слова: нужно от ${band.mean.least} до ${band.mean.most}.`,
    })
  if (letters > band.letters)
    problems.push({
      file,
      line: null,
      message: `В слове в среднем ${letters.toFixed(2)} буквы, можно ${band.letters}: ищите слова короче.`,
    })
  return problems
}

function runningSentences(lesson: CourseLesson): { line: number; sentence: string }[] {
  return passagesOf(lesson)
    .filter(({ place, bad, inside, text }) => place === 'text' && !bad && !isOthersWords(text, inside))
    .flatMap(({ line, text }) => sentencesOf(text).map((sentence) => ({ line, sentence })))
}

/** A paragraph that is one quotation shows what others wrote; on the good side of an example it is a model. */
function isOthersWords(text: string, inside: string[]): boolean {
  return /^«[^]*»[.,]?$/.test(text) && !inside.includes('After')
}

function average(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`
}
