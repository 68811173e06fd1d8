// The coverage plan of a region: what it says in words, and how far the region is. Percent only over known headcounts.
import { type PositionGroup, positionGroupTitles } from '#app/features/organisations/position.ts'
import { formatDay } from '#app/lib/dates.ts'

export interface Plan {
  groups: PositionGroup[]
  targetPercent: number
  dueOn: Date
}

/** «главные, ведущие и старшие должности» */
export function groupsInWords(groups: readonly PositionGroup[]): string {
  const service = groups
    .filter((group) => group !== 'other')
    .map((group) => positionGroupTitles[group].replace(' должности', ''))
  const parts = service.length ? [`${joined(service)} должности`] : []
  if (groups.includes('other')) parts.push('работники вне службы')
  return joined(parts)
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} и ${parts.at(-1)}`
}

/** «Обучить 30 % людей, которые занимают главные должности, к 1 июня 2027 г.» */
export function planSentence({ targetPercent, groups, dueOn }: Plan): string {
  return `Обучить ${targetPercent} % людей, которые занимают ${groupsInWords(groups)}, к ${formatDay(dueOn)}`
}

export interface PlaceFigures {
  /** Null: the headcount of the plan's groups is not stated in full. */
  headcount: number | null
  certified: number
}

export interface PlanProgress {
  /** Places whose headcount is known, of all that there are. */
  known: number
  places: number
  headcount: number
  /** Certified people of the known places. */
  certified: number
  /** Certified people where no headcount is stated: they are in no percentage. */
  apart: number
  /** Null where no headcount is known. Rounded down. */
  percent: number | null
  /** People of the known places who must be certified. */
  target: number
}

export function progressOf(places: readonly PlaceFigures[], targetPercent: number): PlanProgress {
  const known = places.filter((place) => place.headcount !== null)
  const headcount = known.reduce((sum, place) => sum + (place.headcount ?? 0), 0)
  const certified = known.reduce((sum, place) => sum + place.certified, 0)
  const all = places.reduce((sum, place) => sum + place.certified, 0)
  return {
    ...{ known: known.length, places: places.length, headcount, certified },
    apart: all - certified,
    percent: headcount ? Math.floor((certified * 100) / headcount) : null,
    target: Math.ceil((headcount * targetPercent) / 100),
  }
}

/** Headcount of a place: stated for it as a whole, else the sum of its bodies when every one has stated every group. */
export function wholeOf(
  place: { whole: number; wholeGroups: number; parts: number; partCells: number; bodies: number },
  groups: number,
): number | null {
  if (groups > 0 && place.wholeGroups >= groups) return place.whole
  return place.bodies > 0 && place.partCells >= place.bodies * groups ? place.parts : null
}
