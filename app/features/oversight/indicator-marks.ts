// Training beside a chart: certificates and sessions of the same week, month or quarter as one numbered mark.
import { formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { mondayOf } from './indicator-week.ts'

export interface TrainingFact {
  /** `began`: training began in so many municipalities. */
  kind: 'certificates' | 'session' | 'began'
  day: Date
  /** Who received certificates that day. */
  people: number
  /** Of a session. */
  title: string | null
}

export interface TrainingMark {
  /** Where it stands in the chart: a Monday of it. */
  day: Date
  words: string
}

const mostMarks = 8
const aDay = 86_400_000

/** At most eight marks: weeks where they are few, else months, else quarters. */
export function joinMarks(facts: readonly TrainingFact[]): TrainingMark[] {
  const spans = [byWeek, byMonth, byQuarter]
  const groups = spans.map((span) => grouped(facts, span))
  const chosen = Math.max(
    0,
    groups.findIndex((group) => group.size <= mostMarks),
  )
  const fit = groups[chosen] && groups[chosen].size <= mostMarks ? chosen : spans.length - 1
  return [...(groups[fit]?.values() ?? [])]
    .map((together) => markOf(together, fit))
    .sort((a, b) => a.day.getTime() - b.day.getTime())
}

const byWeek = (day: Date) => mondayOf(day).toISOString().slice(0, 10)
const byMonth = (day: Date) => day.toISOString().slice(0, 7)
const byQuarter = (day: Date) => `${day.getUTCFullYear()}-${Math.floor(day.getUTCMonth() / 3)}`

function grouped(facts: readonly TrainingFact[], span: (day: Date) => string): Map<string, TrainingFact[]> {
  const groups = new Map<string, TrainingFact[]>()
  for (const fact of facts) groups.set(span(fact.day), [...(groups.get(span(fact.day)) ?? []), fact])
  return groups
}

function markOf(facts: readonly TrainingFact[], level: number): TrainingMark {
  const day = mondayOf(
    new Date(Math.floor(Math.min(...facts.map((fact) => fact.day.getTime())) / aDay) * aDay),
  )
  const sumOf = (wanted: TrainingFact['kind']) =>
    facts.reduce((sum, { kind, people }) => sum + (kind === wanted ? people : 0), 0)
  const [certified, begun] = [sumOf('certificates'), sumOf('began')]
  const titles = [...new Set(facts.flatMap(({ title }) => (title ? [`«${title}»`] : [])))]
  const held = facts.filter(({ kind }) => kind === 'session').length
  const sessions =
    titles.length > 2
      ? counted(held, 'стратегическая сессия', 'стратегические сессии', 'стратегических сессий')
      : titles.length
        ? `${held > 1 ? 'стратегические сессии' : 'стратегическая сессия'} ${titles.join(' и ')}`
        : ''
  const papers = certified
    ? counted(certified, 'удостоверение', 'удостоверения', 'удостоверений')
    : begun
      ? `первые удостоверения, ${counted(begun, 'муниципалитет', 'муниципалитета', 'муниципалитетов')}`
      : ''
  const when = ['неделя с', 'с', 'квартал с'][level] ?? 'с'
  return { day, words: `${when} ${formatDay(day)}: ${[papers, sessions].filter(Boolean).join(', ')}` }
}
