// The weekly rating of work with messages: speed and quality of what was really answered. Knows nothing of practice.
import type { Measure, MeasureValues } from './indicator.ts'
import type { IndicatorRow } from './indicator-rows.ts'
import { type Target, targetFor } from './indicator-target.ts'

/** Fewer messages a week say more about chance than about work. */
export const fewestMessages = 20

export const ratingRule = [
  'Скорость — средний балл из 100 за часы до исполнителя и до ответа (100, если уложились в цель; вдвое дольше цели — 50) и за долю ответов в срок.',
  'Качество — средний балл из 100 за долю оценок 4–5, долю неповторных сообщений и долю ответов, которые не вернули на доработку; место — по среднему двух баллов, каналы складываются с весом по числу сообщений.',
]

export interface Scores {
  messages: number
  /** Null: no figure says anything about it. */
  speed: number | null
  quality: number | null
  total: number | null
}

const speedMeasures: Measure[] = ['toExecutorHours', 'answerHours', 'onTimePercent']
const qualityMeasures: Measure[] = ['goodMarksPercent', 'repeatPercent', 'returnedPercent']

/** Of one organisation's rows of one week, a row a channel. */
export function scoresOf(rows: readonly IndicatorRow[], targets: readonly Target[]): Scores {
  const messages = rows.reduce((sum, { volume }) => sum + volume, 0)
  const joined = (some: readonly Measure[]): number | null => {
    const parts = some.flatMap((measure) => {
      const scored = rows.flatMap((row) => {
        const score = row.volume ? scoreOf(row, measure, targets) : null
        return score === null ? [] : [{ score, weight: row.volume }]
      })
      const weight = scored.reduce((sum, one) => sum + one.weight, 0)
      return weight ? [scored.reduce((sum, one) => sum + one.score * one.weight, 0) / weight] : []
    })
    return parts.length ? parts.reduce((sum, part) => sum + part, 0) / parts.length : null
  }
  const [speed, quality] = [joined(speedMeasures), joined(qualityMeasures)]
  const total = speed === null || quality === null ? null : (speed + quality) / 2
  return { messages, speed, quality, total }
}

/** Hours have a score only where there is a target to compare them with. */
function scoreOf(row: IndicatorRow, measure: Measure, targets: readonly Target[]): number | null {
  const value = (row as MeasureValues)[measure]
  if (value === null) return null
  if (measure === 'onTimePercent' || measure === 'goodMarksPercent') return value
  if (measure === 'repeatPercent' || measure === 'returnedPercent') return 100 - value
  const target = targetFor(targets, measure, row.channel)
  if (!target) return null
  return value <= target.value ? 100 : (100 * target.value) / value
}

export interface Rated {
  id: string
  scores: Scores
  place: number
  /** Places won (above zero) or lost since the week before; null: was not ranked then. */
  moved: number | null
}

export interface Rating {
  ranked: Rated[]
  /** Too few messages, or no figures of speed or of quality. */
  apart: { id: string; scores: Scores; reason: 'few-messages' | 'no-figures' }[]
}

export function rate(now: ReadonlyMap<string, Scores>, before: ReadonlyMap<string, Scores>): Rating {
  const places = placesOf(now)
  const former = placesOf(before)
  const ranked: Rated[] = []
  const apart: Rating['apart'] = []
  for (const [id, scores] of now) {
    const place = places.get(id)
    const then = former.get(id)
    if (place === undefined)
      apart.push({ id, scores, reason: scores.messages < fewestMessages ? 'few-messages' : 'no-figures' })
    else ranked.push({ id, scores, place, moved: then === undefined ? null : then - place })
  }
  return { ranked: ranked.sort((a, b) => a.place - b.place), apart }
}

const shown = (score: number) => Math.round(score * 10)

/** Equal scores, as shown with one decimal, share a place; the next one follows after them. */
function placesOf(all: ReadonlyMap<string, Scores>): Map<string, number> {
  const scored = [...all].flatMap(([id, { total, messages }]) =>
    total === null || messages < fewestMessages ? [] : [{ id, total: shown(total) }],
  )
  return new Map(
    scored.map(({ id, total }) => [id, scored.filter((other) => other.total > total).length + 1]),
  )
}
