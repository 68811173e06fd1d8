// What of the indicators is asked for, read from an address; what makes no sense falls back to the last half-year.
import { addDays } from '#app/lib/dates.ts'
import { type Channel, type Measure, readChannel, readMeasure } from './indicator.ts'
import { mondayOf } from './indicator-week.ts'

export interface IndicatorFilter {
  municipalityId: string | null
  organisationId: string | null
  channel: Channel | null
  measure: Measure | null
  /** Mondays, both included. */
  from: Date
  to: Date
}

const mostWeeks = 160

export function readIndicatorFilter(params: URLSearchParams, today: Date, usualWeeks = 26): IndicatorFilter {
  // The week that is under way is not whole yet.
  const last = addDays(mondayOf(today), -7)
  const to = readDay(params.get('to')) ?? last
  const upTo = to > mondayOf(today) ? mondayOf(today) : to
  const from = readDay(params.get('from'))
  const earliest = addDays(upTo, -7 * (mostWeeks - 1))
  const usual = addDays(upTo, -7 * (usualWeeks - 1))
  return {
    municipalityId: params.get('municipality') || null,
    organisationId: params.get('organisation') || null,
    channel: readChannel(params.get('channel')),
    measure: readMeasure(params.get('measure')),
    from: !from || from > upTo ? usual : from < earliest ? earliest : from,
    to: upTo,
  }
}

function readDay(text: string | null): Date | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00.000Z`)
  return Number.isNaN(day.getTime()) ? null : mondayOf(day)
}

/** The same again as an address, for files of what the screen shows. */
export function filterSearch(
  regionId: string,
  filter: IndicatorFilter,
  changes: { measure?: Measure } = {},
): string {
  const { municipalityId, organisationId, channel, measure, from, to } = { ...filter, ...changes }
  const params = new URLSearchParams({ region: regionId })
  if (municipalityId) params.set('municipality', municipalityId)
  if (organisationId) params.set('organisation', organisationId)
  if (channel) params.set('channel', channel)
  if (measure) params.set('measure', measure)
  params.set('from', from.toISOString().slice(0, 10))
  params.set('to', to.toISOString().slice(0, 10))
  return params.toString()
}

/** To be kept: what the usual dates are is left out, so that a kept report goes on with the weeks. */
export function keptSearch(regionId: string, filter: IndicatorFilter, today: Date): string {
  const params = new URLSearchParams(filterSearch(regionId, filter))
  const usual = readIndicatorFilter(new URLSearchParams(), today)
  if (filter.to.getTime() !== usual.to.getTime()) return params.toString()
  params.delete('to')
  if (filter.from.getTime() === usual.from.getTime()) params.delete('from')
  return params.toString()
}
