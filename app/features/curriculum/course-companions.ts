// What stands beside the lessons: teacher's notes with a rubric, the memo of a page, drawings legible on a phone.
import { wordsOf } from './course-text.ts'
import type { Problem } from './problem.ts'

export const memoWords = { least: 200, most: 260 }

const sections: [RegExp, string][] = [
  [/^## .*(Зачем|Цели)/m, '«Зачем этот модуль»'],
  [/^## .*[Оо]шиб/m, 'о типичных ошибках («Где ошибаются»)'],
  [/^## .*(поговорить|обсу[дж])/im, 'с вопросами для обсуждения («О чём поговорить»)'],
  [/^## .*(проверять|оценивать) задание/im, '«Как проверять задание»'],
  [/^## .*[Хх]орош/m, 'с хорошей работой'],
  [/^## .*[Сс]лаб/m, 'со слабой работой'],
]

export function checkTeacher(file: string, text: string): Problem[] {
  const problems: Problem[] = sections
    .filter(([pattern]) => !pattern.test(text))
    .map(([, name]) => ({ file, line: null, message: `Нет раздела ${name}.` }))
  const lines = text.split('\n')
  const mistakes = sectionOf(lines, /[Оо]шиб/).filter((line) => /^\*\*/.test(line)).length
  if (mistakes < 3)
    problems.push({ file, line: null, message: `Типичных ошибок ${mistakes}, нужно хотя бы три.` })
  const talks = sectionOf(lines, /поговорить|обсу[дж]/i).filter((line) => /^(\d+\.|-) /.test(line))
  if (talks.length < 3)
    problems.push({
      file,
      line: null,
      message: `Вопросов для обсуждения ${talks.length}, нужно хотя бы три.`,
    })
  return [...problems, ...checkRubric(file, lines)]
}

/** Three or four criteria, each with a descriptor for 0, 1, 2 and 3. */
function checkRubric(file: string, lines: string[]): Problem[] {
  const head = lines.findIndex((line) => /^\|[^|]+\|\s*0\s*\|\s*1\s*\|\s*2\s*\|\s*3\s*\|/.test(line))
  if (head === -1) return [{ file, line: null, message: 'Нет рубрики: таблица «критерий | 0 | 1 | 2 | 3».' }]
  const end = lines.findIndex((line, at) => at > head && !line.startsWith('|'))
  const rows = lines.slice(head + 2, end === -1 ? undefined : end)
  const problems: Problem[] = rows.flatMap((row, at) =>
    row
      .split('|')
      .slice(1, -1)
      .filter((cell) => cell.trim()).length === 5
      ? []
      : [{ file, line: head + 3 + at, message: 'У критерия нужны описания для 0, 1, 2 и 3.' }],
  )
  if (rows.length < 3 || rows.length > 4)
    problems.push({
      file,
      line: head + 1,
      message: `Критериев в рубрике ${rows.length}, нужно три или четыре.`,
    })
  return problems
}

export function checkMemo(file: string, text: string): Problem[] {
  const [, head = '', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const words = wordsOf(body).length
  const problems: Problem[] = []
  if (!/^title: \S/m.test(head)) problems.push({ file, line: 1, message: 'В начале памятки нет title.' })
  if (words < memoWords.least || words > memoWords.most)
    problems.push({
      file,
      line: null,
      message: `В памятке ${words} слов: на страницу нужно от ${memoWords.least} до ${memoWords.most}.`,
    })
  return problems
}

/** At 360 px a figure is about 320 px wide: letters there must stay above 12 px. */
export function checkDrawing(file: string, text: string): Problem[] {
  const line = (at: number) => text.slice(0, at).split('\n').length
  const [, width] = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+)/.exec(text) ?? []
  if (!width) return [{ file, line: 1, message: 'У рисунка нет viewBox.' }]
  const scale = Math.min(1, 320 / Number(width))
  const small = [...text.matchAll(/font-size[:=]\s?"?([\d.]+)/g)].filter(
    ([, size]) => Number(size) * scale < 12,
  )
  return [
    ...small.map((match) => ({
      file,
      line: line(match.index),
      message: `Буквы ${match[1]} при ширине ${width}: на телефоне мельче 12 точек.`,
    })),
    ...(/<title\b/.test(text) ? [] : [{ file, line: 1, message: 'У рисунка нет <title>.' }]),
  ]
}

function sectionOf(lines: string[], heading: RegExp): string[] {
  const start = lines.findIndex((line) => line.startsWith('## ') && heading.test(line))
  if (start === -1) return []
  const end = lines.findIndex((line, at) => at > start && line.startsWith('## '))
  return lines.slice(start + 1, end === -1 ? undefined : end)
}
