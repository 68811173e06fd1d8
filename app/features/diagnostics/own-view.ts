// What a learner sees of own measurings, in words: the line, the level, the table, dimensions as a hint. Pure.
import {
  type WaveKey,
  waveKeys,
  waveTitles,
  type WaveState,
  type Window,
} from '#app/features/curriculum/wave.ts'
import { dayOf, formatDay } from '#app/lib/dates.ts'
import type { Instrument } from './instrument.ts'
import { minutesOf } from './questionnaire.ts'
import { levelOf, readResult, type WaveResult } from './scoring.ts'
import { signed, standing, type Standing, waveShort, whenWords } from './wave-words.ts'

export interface WaveFacts {
  wave: WaveKey
  window: Window
  state: WaveState
  startedAt: Date | null
  submittedAt: Date | null
  percent: number | null
  result: string | null
}

export interface Point {
  wave: WaveKey
  label: string
  /** 0..100, whole. */
  percent: number
}

export interface OwnView {
  waves: { wave: WaveKey; title: string; standing: Standing; when: string; begun: boolean; minutes: number }[]
  points: Point[]
  /** Null before the first measuring. */
  place: { title: string; say: string; sentence: string } | null
  levels: { from: number; title: string }[]
  table: { wave: WaveKey; title: string; date: string; percent: number; level: string; survey: string }[]
  /** Points of 3 at each of the points' waves. */
  dimensions: { title: string; values: number[] }[]
  /** Indices 0..100 at each of the points' waves. */
  scales: { title: string; values: number[] }[]
  /** The attention question was missed at the last wave. */
  inattentive: boolean
}

interface Taken extends WaveFacts {
  submittedAt: Date
  whole: number
  read: WaveResult
}

export function ownView(whole: Instrument, waves: WaveFacts[], timeZone: string, now: Date): OwnView {
  const { levels, dimensions } = whole.sjt
  const ordered = [...waves].sort((a, b) => waveKeys.indexOf(a.wave) - waveKeys.indexOf(b.wave))
  const taken = ordered.flatMap((row): Taken[] =>
    row.submittedAt && row.percent !== null && row.result
      ? [
          {
            ...row,
            submittedAt: row.submittedAt,
            whole: Math.round(row.percent),
            read: readResult(row.result),
          },
        ]
      : [],
  )
  return {
    waves: ordered.map(({ wave, window, state, submittedAt, startedAt }) => {
      const kind = standing(state, submittedAt !== null)
      const when =
        kind === 'done' && submittedAt
          ? formatDay(dayOf(submittedAt, timeZone), now)
          : whenWords(kind, window, now)
      const begun = startedAt !== null && kind === 'open'
      return { wave, title: waveTitles[wave], standing: kind, when, begun, minutes: minutesOf(wave) }
    }),
    points: pointsOf(taken.map(({ wave, whole: percent }) => ({ wave, percent }))),
    place: placeOf(whole, taken),
    levels: levels.map(({ from, title }) => ({ from, title })),
    table: taken.map(({ wave, submittedAt, whole: percent, read }) => ({
      wave,
      title: waveTitles[wave],
      date: formatDay(dayOf(submittedAt, timeZone), now),
      percent,
      level: levelOf(levels, percent).title,
      survey: String(Math.round(read.index)),
    })),
    dimensions: dimensions.map((title, at) => ({
      title,
      values: taken.map(({ read }) => read.dimensions[at] ?? 0),
    })),
    scales: whole.survey.scales.map(({ title }, at) => ({
      title,
      values: taken.map(({ read }) => Math.round(read.scales[at] ?? 0)),
    })),
    inattentive: taken.at(-1)?.read.attentive === false,
  }
}

/** Points of the line, in the order of the waves. */
export function pointsOf(measures: { wave: WaveKey; percent: number }[]): Point[] {
  return [...measures]
    .sort((a, b) => waveKeys.indexOf(a.wave) - waveKeys.indexOf(b.wave))
    .map(({ wave, percent }) => ({ wave, label: waveShort[wave], percent: Math.round(percent) }))
}

function placeOf({ sjt }: Instrument, taken: Taken[]): OwnView['place'] {
  const first = taken[0]
  const last = taken.at(-1)
  if (!first || !last) return null
  const { title, say } = levelOf(sjt.levels, last.whole)
  return { title, say, sentence: shiftSentence(first, last) }
}

/** What the line shows, in one sentence. Small changes are called by their name: chance. */
function shiftSentence(first: Taken, last: Taken): string {
  if (first === last)
    return `Сейчас Вы на отметке ${last.whole} из 100. Следующий замер покажет, что изменилось.`
  const change = last.whole - first.whole
  const numbers = `${waveShort[first.wave]} ${first.whole}, ${waveShort[last.wave]} ${last.whole}`
  if (Math.abs(change) < 5)
    return `Отметка почти не изменилась: ${numbers}. Разница меньше пяти может быть случайной.`
  return change > 0
    ? `Вы сдвинулись к решению на ${signed(change)}: ${numbers}.`
    : `Отметка ниже на ${Math.abs(change)}: ${numbers}. Один замер мог попасть на трудный день, смотрите на всю линию.`
}
