// Statistics of question banks: nothing but knowledge may lead to the right answer, and two draws must differ.
import type { Passage } from './course-text.ts'
import type { Problem } from './problem.ts'
import type { QuestionSource } from './question-source.ts'

export interface CourseBank {
  file: string
  value: QuestionSource[]
  lineOf: (path: PropertyKey[]) => number
  /** Questions in one attempt of the module's test. */
  draw: number
}

export interface Tell {
  questions: number
  /** Part of the right answers that are the shortest option, the next … the longest. */
  ranks: number[]
  /** Mean of (length of the right answer ÷ mean length of the wrong ones). */
  ratio: number
  /** Part of the right answers at first, second … place. */
  places: number[]
}

export const leastQuestions = 180
/** A bank is small: what chance alone gives must pass. Of four options a blind guess finds a quarter. */
export const bankBand = { rank: [0.05, 0.5], ratio: [0.8, 1.2], place: [0.1, 0.4] } as const
export const courseBand = { rank: [0.15, 0.35], ratio: [0.9, 1.1], place: [0.2, 0.3] } as const
type Band = typeof bankBand | typeof courseBand

/** The best answer of each question of four options that has one: single, and situational with its highest score. */
export function measureTell(questions: QuestionSource[]): Tell {
  const seen = questions.flatMap((question) => {
    if (question.type !== 'single' && question.type !== 'situational') return []
    const best = question.type === 'single' ? 1 : Math.max(...question.options.map(({ score }) => score))
    const options =
      question.type === 'single'
        ? question.options.map(({ text, correct }) => ({ length: text.length, right: correct }))
        : question.options.map(({ text, score }) => ({ length: text.length, right: score === best }))
    const place = options.findIndex(({ right }) => right)
    const right = options[place]?.length ?? 0
    const wrong = options.filter((_, at) => at !== place).map(({ length }) => length)
    const mean = wrong.reduce((sum, length) => sum + length, 0) / wrong.length
    return [{ place, ratio: right / mean, rank: wrong.filter((length) => length < right).length }]
  })
  const part = (count: number) => count / Math.max(1, seen.length)
  const parts = (of: 'rank' | 'place') =>
    [0, 1, 2, 3].map((at) => part(seen.filter((one) => one[of] === at).length))
  return {
    questions: seen.length,
    ranks: parts('rank'),
    ratio: part(seen.reduce((sum, { ratio }) => sum + ratio, 0)),
    places: parts('place'),
  }
}

const rankNames = ['самый короткий', 'второй по краткости', 'второй по длине', 'самый длинный']

export function judgeTell(file: string, { questions, ranks, ratio, places }: Tell, band: Band): Problem[] {
  const problems: Problem[] = []
  const judge = (name: string, part: number, [least, most]: readonly [number, number]) => {
    if (part >= least && part <= most) return
    const [is, from, to] = [part, least, most].map((one) => `${Math.round(one * 100)} %`)
    problems.push({
      file,
      line: null,
      message: `Верный ответ ${name} в ${is} из ${questions} вопросов, можно от ${from} до ${to}.`,
    })
  }
  ranks.forEach((part, at) => judge(rankNames[at] ?? '', part, band.rank))
  places.forEach((part, at) => judge(`на месте ${at + 1}`, part, band.place))
  if (ratio < band.ratio[0] || ratio > band.ratio[1])
    problems.push({
      file,
      line: null,
      message: `Верный ответ длиннее прочих в ${ratio.toFixed(2)} раза, можно от ${band.ratio[0]} до ${band.ratio[1]}.`,
    })
  return problems
}

/** Several correct options must not be told by their length either. */
export function measureMultiple(questions: QuestionSource[]): number {
  const ratios = questions.flatMap((question) => {
    if (question.type !== 'multi') return []
    const mean = (right: boolean) => {
      const chosen = question.options.filter(({ correct }) => correct === right)
      return chosen.reduce((sum, { text }) => sum + text.length, 0) / chosen.length
    }
    return question.options.every(({ correct }) => correct) ? [] : [mean(true) / mean(false)]
  })
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / Math.max(1, ratios.length)
}

export function checkBank({ file, value, lineOf, draw }: CourseBank): Problem[] {
  const problems: Problem[] = []
  const say = (line: number | null, message: string) => void problems.push({ file, line, message })
  value.forEach((question, index) => {
    const at = lineOf([index, 'id'])
    const words = question.explanation.split(/\s+/).length
    if (words < 8)
      say(at, `${question.id}: объяснение из ${words} слов. Скажите, чем привлекает неверный ответ.`)
    if (/^\d+[.)]\s/.test(question.explanation))
      say(at, `${question.id}: объяснение начинается с числа и точки, Markdown покажет его списком.`)
    if (question.type === 'multi' && question.options.every(({ correct }) => correct))
      say(at, `${question.id}: верны все варианты, выбирать не из чего.`)
    if (question.type === 'single' && question.options.length !== 4)
      say(at, `${question.id}: вариантов ${question.options.length}, нужно четыре.`)
    if (question.type === 'situational' && new Set(question.options.map(({ score }) => score)).size < 3)
      say(at, `${question.id}: у вариантов нужны хотя бы три разных балла.`)
  })
  if (value.length < draw * 2)
    say(null, `Вопросов ${value.length}: на две разные попытки по ${draw} нужно ${draw * 2}.`)
  const situational = value.filter(({ type }) => type === 'situational').length
  if (situational < 2) say(null, `Ситуационных вопросов ${situational}, нужно хотя бы два.`)
  const kinds = new Set(value.map(({ type }) => type))
  if (kinds.size < 4)
    say(null, `Видов вопросов ${kinds.size} (${[...kinds].join(', ')}), нужно хотя бы четыре.`)
  return problems
}

/** What a bank says in its own voice: stems, right answers, explanations. Wrong answers may be written badly. */
export function spokenIn({ file, value, lineOf }: CourseBank): Passage[] {
  return value.flatMap((question, index) => {
    const { type } = question
    const right =
      type === 'single' || type === 'multi'
        ? question.options.filter(({ correct }) => correct).map(({ text }) => text)
        : type === 'situational'
          ? question.options.filter(({ score }) => score === 3).map(({ text }) => text)
          : []
    const line = lineOf([index, 'id'])
    return [question.stem, ...right, question.explanation].map((text): Passage => ({
      file,
      line,
      text,
      place: 'text',
      inside: [],
      bad: false,
      notes: [],
    }))
  })
}

export function checkIds(banks: CourseBank[]): Problem[] {
  const seen = new Map<string, string>()
  return banks.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ id }, index): Problem[] => {
      const place = `${file}:${lineOf([index, 'id'])}`
      const before = seen.get(id)
      if (!before) seen.set(id, place)
      return before ? [{ file, line: lineOf([index, 'id']), message: `id «${id}» уже есть: ${before}.` }] : []
    }),
  )
}
