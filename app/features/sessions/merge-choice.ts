// With which sessions of the cohort one may be merged, the same step of the programme first. Pure.
import { counted } from '#app/lib/russian.ts'
import { decideMerge } from './plan.ts'
import type { CardFacts } from './session-card.ts'
import { sessionTimes } from './session-times.ts'

type Facts = CardFacts & { cohortId: string; componentKey: string }

export interface MergeChoice {
  id: string
  title: string
  days: string
  /** «Свободно 4 места, придут 6: двое встанут в лист ожидания» */
  seats: string
  /** Who has a place in both keeps the one there. */
  already: string | null
  /** It is another step of the programme, and the step of this one would stay open. */
  otherStep: boolean
}

export function mergeChoices(
  from: Facts,
  sessions: readonly Facts[],
  /** How many people of this session have a place or wait in another one too, by its id. */
  inBoth: ReadonlyMap<string, number>,
  now: Date,
): MergeChoice[] {
  return sessions
    .filter((into) => decideMerge(from, into, now).outcome === 'allowed')
    .sort(
      (a, b) => Number(b.componentKey === from.componentKey) - Number(a.componentKey === from.componentKey),
    )
    .map((into) => {
      const free = Math.max(0, into.capacity - into.seated - into.reserved)
      const there = inBoth.get(into.id) ?? 0
      const over = Math.max(0, from.seated + from.waiting - there - free)
      const seats = `Свободно ${counted(free, 'место', 'места', 'мест')}`
      return {
        id: into.id,
        title: `${into.title} (${into.number}-я)`,
        days: sessionTimes(into, null).venue.join('; '),
        seats: over
          ? `${seats}, в лист ожидания ${over === 1 ? 'встанет' : 'встанут'} ${counted(over, 'человек', 'человека', 'человек')}.`
          : `${seats}, хватит всем.`,
        already: there
          ? `${counted(there, 'человек записан', 'человека записаны', 'человек записаны')} и туда: их запись там останется.`
          : null,
        otherStep: into.componentKey !== from.componentKey,
      }
    })
}
