// Joins figures of several weeks, channels and organisations into one: each counts as much as it had messages.
import { type Measure, measures, type MeasureValues } from './indicator.ts'

export interface WeeklyFigures extends MeasureValues {
  volume: number
}

/** The sum of values times messages, and the messages that had a value; they add up in any order. */
export interface Weight {
  sum: number
  messages: number
}

export type Weights = Record<Measure, Weight> & { volume: number }

export function noWeights(): Weights {
  const none = Object.fromEntries(measures.map((measure) => [measure, { sum: 0, messages: 0 }]))
  return { volume: 0, ...(none as Record<Measure, Weight>) }
}

export function weightsOf(rows: Iterable<WeeklyFigures>): Weights {
  const total = noWeights()
  for (const row of rows) {
    total.volume += row.volume
    for (const measure of measures) {
      const value = row[measure]
      if (value === null) continue
      total[measure].sum += value * row.volume
      total[measure].messages += row.volume
    }
  }
  return total
}

export function joinWeights(all: Iterable<Weights>): Weights {
  const total = noWeights()
  for (const weights of all) {
    total.volume += weights.volume
    for (const measure of measures) {
      total[measure].sum += weights[measure].sum
      total[measure].messages += weights[measure].messages
    }
  }
  return total
}

/** Null where no message had a value: nothing is said about nothing. */
export function meanOf({ sum, messages }: Weight): number | null {
  return messages > 0 ? sum / messages : null
}
