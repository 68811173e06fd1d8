// A table of indicators: reads it whole and names every problem by row and column. Knows neither files nor stored rows.
import { readCountCell } from '#app/lib/sheet-cells.ts'
import {
  emptyCell,
  readTable,
  type SheetProblem,
  type SheetTable,
  type TableLine,
} from '#app/lib/sheet-table.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import {
  type Channel,
  channels,
  channelTitle,
  measures,
  type MeasureValues,
  measureWords,
} from './indicator.ts'
import { channelReader } from './indicator-channel.ts'
import { type PercentStyle, percentStyleOf, readFigure } from './indicator-cells.ts'
import { type IndicatorField, indicatorFields, withHeadings } from './indicator-headings.ts'
import { type KnownPlace, placeFinder, type PlaceFound } from './indicator-place.ts'
import { mondayOf, readWeekCell } from './indicator-week.ts'

export const mostIndicatorRows = 15_000
const mostMessages = 1_000_000
const firstWeek = new Date('2015-01-01T00:00:00.000Z')

export interface SheetIndicator extends MeasureValues {
  line: number
  organisationId: string
  organisationName: string
  channel: Channel
  week: Date
  volume: number
}

export interface IndicatorSheet {
  rows: SheetIndicator[]
  problems: SheetProblem[]
  /** Percents were written as shares of one: said to the person. */
  shares: boolean
}

export interface SheetFacts {
  places: readonly KnownPlace[]
  regionCode: string | null
  today: Date
}

export function readIndicatorSheet(
  cells: readonly { number: number; cells: string[] }[],
  facts: SheetFacts,
): IndicatorSheet {
  const none = { rows: [], shares: false }
  const headed = withHeadings(cells)
  if ('problems' in headed) return { ...none, problems: headed.problems }
  const table = readTable<IndicatorField>(headed.rows, indicatorFields, mostIndicatorRows)
  if ('problems' in table) return { ...none, problems: table.problems }
  const readRow = rowReader(table, facts)
  const rows: SheetIndicator[] = []
  const problems: SheetProblem[] = []
  const lineOf = new Map<string, number>()
  for (const line of table.lines) {
    const read = readRow(line)
    if ('problems' in read) {
      problems.push(...read.problems)
      continue
    }
    const { row } = read
    const key = keyOf(row)
    const twin = lineOf.get(key)
    if (twin === undefined) {
      lineOf.set(key, row.line)
      rows.push(row)
    } else
      problems.push({
        line: row.line,
        column: '',
        message: `${row.organisationName}, ${channelTitle(row.channel, facts.regionCode)}, неделя с ${formatDayDigits(row.week)} уже есть в строке ${twin}. Оставьте одну.`,
      })
  }
  return { rows, problems, shares: [...stylesOf(table).values()].includes('shares') }
}

export function keyOf({
  organisationId,
  channel,
  week,
}: Pick<SheetIndicator, 'organisationId' | 'channel' | 'week'>) {
  return `${organisationId} ${channel} ${week.toISOString().slice(0, 10)}`
}

function stylesOf(table: SheetTable<IndicatorField>): Map<string, PercentStyle> {
  return new Map(
    measures
      .filter((measure) => measureWords[measure].unit === 'percent' && table.has(measure))
      .map((measure) => [measure, percentStyleOf(table.lines.map(({ text }) => text(measure)))]),
  )
}

function rowReader(table: SheetTable<IndicatorField>, { places, regionCode, today }: SheetFacts) {
  const find = placeFinder(places)
  const found = new Map<string, PlaceFound>()
  const styles = stylesOf(table)
  const channelOf = channelReader(regionCode)
  const thisWeek = mondayOf(today)

  return ({
    line,
    text,
  }: TableLine<IndicatorField>): { row: SheetIndicator } | { problems: SheetProblem[] } => {
    const problems: SheetProblem[] = []
    const wrong = (field: IndicatorField, message: string) => {
      problems.push({ line, column: table.column(field), message })
      return null
    }
    const [typed, within] = [text('place'), text('municipality')]
    const key = `${typed}\n${within}`
    const known = found.get(key) ?? (typed || within ? find(typed, within) : { problem: emptyCell })
    found.set(key, known)
    const placeField = 'inMunicipality' in known || !table.has('place') ? 'municipality' : 'place'
    if ('problem' in known) wrong(placeField, known.problem)
    const channel =
      channelOf(text('channel')) ??
      wrong(
        'channel',
        text('channel')
          ? `Нет такого канала. Бывают: ${channels.map((one) => channelTitle(one, regionCode)).join(', ')}.`
          : emptyCell,
      )
    const week = readWeek(text('week'), thisWeek)
    if ('problem' in week) wrong('week', week.problem)
    const volume =
      readCountCell(text('volume')) ??
      wrong('volume', text('volume') ? 'Нужно целое число сообщений, не меньше нуля.' : emptyCell)
    if (volume !== null && volume > mostMessages)
      wrong('volume', 'Больше миллиона за неделю: проверьте число.')
    const values = {} as MeasureValues
    for (const measure of measures) {
      const figure = readFigure(measure, text(measure), styles.get(measure) ?? 'percents')
      values[measure] = 'value' in figure ? figure.value : wrong(measure, figure.problem)
    }
    if (!problems.length && volume && measures.every((measure) => values[measure] === null))
      problems.push({
        line,
        column: '',
        message: 'Сообщения есть, а показателей ни одного. Заполните хотя бы один.',
      })
    if (problems.length || !('place' in known) || !channel || 'problem' in week || volume === null)
      return { problems }
    const { id: organisationId, name: organisationName } = known.place
    return { row: { line, organisationId, organisationName, channel, week: week.monday, volume, ...values } }
  }
}

function readWeek(text: string, thisWeek: Date): { monday: Date } | { problem: string } {
  if (!text) return { problem: emptyCell }
  if (/^=/.test(text)) return { problem: 'В ячейке формула. Вставьте вместо неё дату.' }
  const monday = readWeekCell(text)
  if (!monday) return { problem: `Это не день и не неделя: «${text}». Напишите как 23.11.2026 или 2026-W48.` }
  if (monday > thisWeek) return { problem: `Неделя с ${formatDayDigits(monday)} ещё не началась.` }
  if (monday < firstWeek)
    return { problem: `Неделя с ${formatDayDigits(monday)}: раньше 2015 года данных не берём.` }
  return { monday }
}
