// A row of indicators: one organisation (or a municipality as a whole), one channel, one week.
import type { Channel, MeasureValues } from './indicator.ts'

export interface IndicatorRow extends MeasureValues {
  organisationId: string
  channel: Channel
  /** Monday. */
  week: Date
  volume: number
}
