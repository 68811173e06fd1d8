// The figures of the page of indicators as a file: a row for each week, exactly what the charts show.
import { addDays, formatDay } from '#app/lib/dates.ts'
import { type Report, streamCsv, streamXlsx } from '#app/platform/report-file.server.ts'
import { pictureOf } from '#app/platform/svg-picture.server.ts'
import { measureWords, unitOf } from './indicator.ts'
import type { IndicatorView } from './indicator-view.server.ts'

export const demoWords = 'Показатели демонстрационные: выдуманы для учебного стенда.'

export function indicatorReport({
  where,
  weeks,
  volumes,
  series,
  marks,
  demo,
  filter,
}: IndicatorView): Report {
  const markOf = new Map(marks.map(({ day, words }) => [day.getTime(), words]))
  return {
    title: 'Показатели по неделям',
    heading: [
      `Показатели работы с сообщениями: ${where}`,
      `Недели с ${formatDay(filter.from)} по ${formatDay(addDays(filter.to, 6))}`,
      ...(demo ? [demoWords] : []),
    ],
    columns: [
      { title: 'Неделя с', width: 12 },
      { title: 'Сообщений', width: 12 },
      ...series.map(({ measure }) => ({
        title: `${measureWords[measure].title}, ${unitOf(measure)}`,
        width: 18,
      })),
      { title: 'Обучение', width: 50 },
    ],
    rows: weeks.map((week, at) => [
      week,
      volumes[at] ?? 0,
      ...series.map(({ values }) => rounded(values[at] ?? null)),
      markOf.get(week.getTime()) ?? null,
    ]),
  }
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)

export function streamReport(report: Report, format: 'xlsx' | 'csv'): ReadableStream<Uint8Array> {
  return format === 'xlsx' ? streamXlsx(report) : streamCsv(report)
}

/** The PNG of a chart's SVG. */
export function chartPicture(svg: string): Promise<Uint8Array> {
  return pictureOf(svg)
}
