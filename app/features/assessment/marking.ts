// How an answer is marked: 0 … 1 per question, the percentage of an attempt, and how that is told to the learner.
import type { QuestionKind, QuestionPayload } from '#app/features/curriculum/question.ts'
import type { Answer } from './answer.ts'

/** The share of a question that the answer earns. An unanswered question earns nothing. */
export function markAnswer(payload: QuestionPayload, answer: Answer | null): number {
  if (!answer) return 0
  if (payload.kind === 'single' && answer.kind === 'single')
    return payload.options[answer.choice]?.correct ? 1 : 0
  if (payload.kind === 'situational' && answer.kind === 'situational')
    return (payload.options[answer.choice]?.score ?? 0) / bestScore(payload.options)
  if (payload.kind === 'multi' && answer.kind === 'multi') return markMulti(payload.options, answer.choices)
  if (payload.kind === 'matching' && answer.kind === 'matching') {
    const rights = payload.pairs.map(({ right }) => right)
    return shareOf(rights, (right, index) => rights[answer.matches[index] ?? -1] === right)
  }
  if (payload.kind === 'ordering' && answer.kind === 'ordering')
    return shareOf(payload.items, (_, index) => answer.order[index] === index)
  if (payload.kind === 'text' && answer.kind === 'text')
    return payload.accept.some((accepted) => normaliseText(accepted) === normaliseText(answer.text)) ? 1 : 0
  if (payload.kind === 'number' && answer.kind === 'number') {
    const value = readNumber(answer.text, payload.unit)
    // A hair of slack: 0.1 + 0.2 must not fail a tolerance of 0.3.
    return value !== null && Math.abs(value - payload.value) <= payload.tolerance + 1e-9 ? 1 : 0
  }
  return 0
}

/** What the best of the offered options is worth: it earns the whole point, the others their share of it. */
export function bestScore(options: readonly { score: number }[]): number {
  return Math.max(1, ...options.map(({ score }) => score))
}

/** Right choices less wrong ones, over all the right ones, never below nothing: ticking everything earns nothing. */
function markMulti(options: readonly { correct: boolean }[], choices: readonly number[]): number {
  const right = choices.filter((choice) => options[choice]?.correct).length
  const wrong = choices.length - right
  const all = options.filter(({ correct }) => correct).length
  return all === 0 ? 0 : Math.max(0, (right - wrong) / all)
}

function shareOf<T>(list: readonly T[], isRight: (item: T, index: number) => boolean): number {
  return list.filter(isRight).length / list.length
}

/** The percentage of an attempt, rounded down: 59.9 is not yet 60. */
export function percentOf(scores: readonly number[]): number {
  if (scores.length === 0) return 0
  return Math.floor((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100 + 1e-6)
}

/** Case, ё/е, punctuation, quotes, dashes and spaces make no difference. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('ru-RU')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}%+]+/gu, ' ')
    .trim()
}

/** Reads «1 234,5», «1 234.5», «−3», «30 дней» where the unit is days; null when it is no such number. */
export function readNumber(text: string, unit: string | null): number | null {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').toLocaleLowerCase('ru-RU').trim()
  const [, digits = '', tail = ''] = /^([^\p{L}%]*)(.*)$/su.exec(plain) ?? []
  if (!wordsOf(tail).every((word) => wordsOf(unit ?? '').some((known) => known[0] === word[0]))) return null
  let bare = digits.trim()
  if (/^[+-]?\d{1,3}([ '’]\d{3})+([.,]\d+)?$/.test(bare)) bare = bare.replace(/[ '’]/g, '')
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(bare)) return null
  return Number(bare.replace(',', '.'))
}

/** Words of a unit; the same first letter is enough: «день», «дня» and «дней» are one unit. */
function wordsOf(unit: string): string[] {
  return (
    unit
      .normalize('NFKC')
      .toLocaleLowerCase('ru-RU')
      .match(/[\p{L}%]+/gu) ?? []
  )
}

/** What the start page says about the kinds of question a test may hold. */
export const markingRules: Record<QuestionKind, string> = {
  single: 'Один верный ответ: балл за него или ничего.',
  multi:
    'Несколько верных ответов: каждый верный прибавляет часть балла, каждый лишний отнимает столько же, ниже нуля не бывает.',
  matching: 'Соответствие: часть балла за каждую верную пару.',
  ordering: 'Порядок: часть балла за каждый пункт на своём месте.',
  text: 'Короткий ответ: регистр, «ё» и знаки препинания не важны.',
  number: 'Число: можно с запятой или точкой, пробелы не мешают.',
  situational: 'Ситуация: лучший ответ даёт балл, приемлемые — его часть.',
}
