// The group's report as a spreadsheet. It is written from the report that the page shows, so it hides the same.
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import type { Comparison, GroupReport, Line } from './group-report.ts'
import { closedWords, effectCell, methodWords } from './report-words.ts'
import { plain, trialWords } from './wave-words.ts'

const columns = [
  { title: 'Раздел', width: 34 },
  { title: 'Показатель', width: 30 },
  { title: 'Человек', width: 10 },
  { title: 'Сдвиг, пунктов', width: 16 },
  { title: 'Интервал 95 %, от', width: 18 },
  { title: 'Интервал 95 %, до', width: 18 },
  { title: 'Размер эффекта (d_z)', width: 24 },
]

export async function writeReportFile(
  { name, code }: { name: string; code: string },
  report: GroupReport,
): Promise<Uint8Array> {
  return writeSheet('Сдвиг группы', columns, reportRows({ name, code }, report))
}

export function reportRows({ name, code }: { name: string; code: string }, report: GroupReport): string[][] {
  return [
    ['Поток', name, code],
    ...report.waves.map(({ title, taken }) => ['Прошли замер', title, `${taken} из ${report.people}`]),
    ...report.comparisons.flatMap(comparisonRows),
    ...observerRows(report),
    ['Как посчитано', methodWords],
    ['Ограничение', trialWords],
  ]
}

function comparisonRows({ title, status, total, levels, dimensions, survey }: Comparison): string[][] {
  if (status !== 'shown') return [[title, closedWords[status]]]
  const mean = levels
    ? [[title, 'Среднее, из 100', '', `${plain(levels.before, 1)} и ${plain(levels.after, 1)}`]]
    : []
  return [
    ...(total ? [lineRow(title, total)] : []),
    ...mean,
    ...dimensions.map((line) => lineRow(`${title}, шкалы теста`, line)),
    ...survey.map((line) => lineRow(`${title}, анкета`, line)),
  ]
}

function lineRow(section: string, line: Line): string[] {
  const { title, n, mean, low, high } = line
  return [section, title, String(n), plain(mean, 1), plain(low, 1), plain(high, 1), effectCell(line)]
}

function observerRows({ observer: { status, lines } }: GroupReport): string[][] {
  const section = 'На работе через три месяца'
  if (status !== 'shown') return [[section, closedWords[status]]]
  return lines.map(({ title, n, self, observer }) => [
    section,
    title,
    String(n),
    `о себе ${plain(self, 1)}, руководитель ${plain(observer, 1)}`,
  ])
}
