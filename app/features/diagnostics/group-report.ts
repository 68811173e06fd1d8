// What a group may be told of its shift: pairs of the same people, from seven on, with interval and effect size. A wave is
// reported when nobody can join it any more, so that two readings of the report never differ by one person.
import { type WaveKey, waveTitles, type WaveState } from '#app/features/curriculum/wave.ts'
import type { Instrument } from './instrument.ts'
import { average, pairedShift } from './pair-statistics.ts'
import type { WaveResult } from './scoring.ts'
import { levelsToShow, mayShowPart, smallestGroup } from './suppression.ts'

export interface GroupPerson {
  id: string
  /** In the part that is reported: everyone, or the people of the coordinator. */
  inPart: boolean
  withdrawn: boolean
  waves: Partial<Record<WaveKey, { percent: number; result: WaveResult }>>
  /** The manager's grades. */
  observer: Record<string, number> | null
}

export interface Line {
  key: string
  title: string
  n: number
  mean: number
  low: number
  high: number
  effect: number | null
}

export type Status = 'shown' | 'few' | 'subtractable' | 'running' | 'ahead'

export interface Comparison {
  wave: WaveKey
  title: string
  status: Status
  /** Null unless shown: below seven not even the number is said. */
  total: Line | null
  levels: { before: number; after: number } | null
  dimensions: Line[]
  /** The index and its scales; only of those who read the statements, from seven on. */
  survey: Line[]
}

export interface ObserverLine {
  key: string
  title: string
  n: number
  self: number
  observer: number
}

export interface GroupReport {
  people: number
  waves: { wave: WaveKey; title: string; taken: number; state: WaveState }[]
  comparisons: Comparison[]
  observer: { status: Status; lines: ObserverLine[] }
}

const later = ['after', 'month', 'quarter'] as const

export function groupReport(
  whole: Instrument,
  all: GroupPerson[],
  states: Record<WaveKey, WaveState>,
): GroupReport {
  const part = all.filter(({ inPart }) => inPart)
  const members = part.filter(({ withdrawn }) => !withdrawn)
  const groups = later.map((wave) => paired(part, wave))
  const statuses = later.map((wave, at) =>
    statusOf(states[wave], isComplete(all, wave), groups[at]?.length ?? 0, paired(all, wave).length),
  )
  const levels = levelsToShow(
    groups.map((group, at) => new Set(statuses[at] === 'shown' ? group.map(({ id }) => id) : [])),
  )
  return {
    people: members.length,
    waves: (['before', ...later] as const).map((wave) => ({
      wave,
      title: waveTitles[wave],
      taken: members.filter(({ waves }) => waves[wave]).length,
      state: states[wave],
    })),
    comparisons: later.map((wave, at) =>
      comparisonOf(
        whole,
        { wave, status: statuses[at] ?? 'few', withLevels: levels[at] ?? false },
        groups[at] ?? [],
      ),
    ),
    observer: observed(whole, part, all, states.quarter),
  }
}

/** Everybody who is in the group has handed it in: nobody can join any more. */
function isComplete(all: GroupPerson[], wave: WaveKey): boolean {
  const members = all.filter(({ withdrawn }) => !withdrawn)
  return members.length > 0 && members.every(({ waves }) => waves[wave] && waves.before)
}

function paired(people: GroupPerson[], wave: WaveKey): GroupPerson[] {
  return people.filter(({ waves }) => waves.before && waves[wave])
}

function statusOf(state: WaveState, complete: boolean, part: number, whole: number): Status {
  if (state === 'ahead') return 'ahead'
  if (state === 'open' && !complete) return 'running'
  if (part < smallestGroup) return 'few'
  return mayShowPart({ part, whole }) ? 'shown' : 'subtractable'
}

type Reading = (wave: { percent: number; result: WaveResult }) => number

function comparisonOf(
  whole: Instrument,
  { wave, status, withLevels }: { wave: WaveKey; status: Status; withLevels: boolean },
  group: GroupPerson[],
): Comparison {
  const title = `«До» и ${wave === 'after' ? '«после»' : waveTitles[wave].toLocaleLowerCase('ru-RU')}`
  const closed: Comparison = { wave, title, status, total: null, levels: null, dimensions: [], survey: [] }
  if (status !== 'shown') return closed
  const line = (key: string, name: string, people: GroupPerson[], read: Reading) =>
    lineOf(
      { key, title: name },
      people.map(({ waves }) => differenceOf(waves, wave, read)),
    )
  const attentive = group.filter(
    ({ waves }) => waves.before?.result.attentive && waves[wave]?.result.attentive,
  )
  return {
    ...closed,
    total: line('total', 'Общий сдвиг', group, ({ percent }) => percent),
    levels: withLevels
      ? {
          before: average(group.map(({ waves }) => waves.before?.percent ?? 0)),
          after: average(group.map(({ waves }) => waves[wave]?.percent ?? 0)),
        }
      : null,
    dimensions: whole.sjt.dimensions.flatMap(
      (name, at) => line(name, name, group, ({ result }) => ((result.dimensions[at] ?? 0) / 3) * 100) ?? [],
    ),
    survey:
      attentive.length < smallestGroup
        ? []
        : [
            line('index', 'Общий индекс', attentive, ({ result }) => result.index),
            ...whole.survey.scales.map(({ key, title: name }, at) =>
              line(key, name, attentive, ({ result }) => result.scales[at] ?? 0),
            ),
          ].filter((one) => one !== null),
  }
}

function differenceOf(waves: GroupPerson['waves'], wave: WaveKey, read: Reading): number {
  const [before, after] = [waves.before, waves[wave]]
  return before && after ? read(after) - read(before) : 0
}

function lineOf(named: { key: string; title: string }, differences: number[]): Line | null {
  const shift = pairedShift(differences)
  if (!shift || shift.n < smallestGroup) return null
  const { n, mean, low, high, effect } = shift
  return { ...named, n, mean, low, high, effect }
}

/** Own grades beside the manager's, of people who have both. */
function observed(
  { observer }: Instrument,
  part: GroupPerson[],
  all: GroupPerson[],
  state: WaveState,
): GroupReport['observer'] {
  const has = ({ waves, observer: grades }: GroupPerson) => Boolean(waves.quarter?.result.self && grades)
  const own = part.filter(has)
  const status = statusOf(state, false, own.length, all.filter(has).length)
  if (status !== 'shown') return { status, lines: [] }
  const lines = observer.behaviours.flatMap(({ key, short }): ObserverLine[] => {
    const seen = own.filter(({ observer: grades }) => (grades?.[key] ?? 0) > 0)
    if (!mayShowPart({ part: seen.length, whole: own.length })) return []
    return [
      {
        ...{ key, title: short, n: seen.length },
        self: average(seen.map(({ waves }) => waves.quarter?.result.self?.[key] ?? 0)),
        observer: average(seen.map(({ observer: grades }) => grades?.[key] ?? 0)),
      },
    ]
  })
  return { status, lines }
}
