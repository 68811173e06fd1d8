// One answer of the page of seats to its forms: calls the engine and puts what it says into a sentence.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { counted } from '#app/lib/russian.ts'
import type { Answer } from './booking-decisions.server.ts'
import { namingRefusals, releaseRefusals, reservationRefusals, resizeRefusals } from './booking-words.ts'
import { momentOf } from './local-time.ts'
import { dayProblems } from './plan.ts'
import { nameReserved, releaseReserved, reserveSeats } from './reservation.server.ts'
import { resizeSession, setPools } from './seating.server.ts'
import type { SeatsForm } from './seats.schema.ts'

const seatsInWords = (count: number) => counted(count, 'место', 'места', 'мест')

export async function decideAboutSeats(
  viewer: Viewer,
  { sessionId, timeZone, form }: { sessionId: string; timeZone: string; form: SeatsForm },
  now = new Date(),
): Promise<Answer> {
  const refused = (text: string): Answer => ({ outcome: 'refused', text })
  const done = (text: string): Answer => ({ outcome: 'done', text })
  const promoted = (told: { kind: string }[]) => {
    const count = told.filter(({ kind }) => kind === 'session-promoted').length
    return count
      ? ` Из листа ожидания ${counted(count, 'человек получил место', 'человека получили места', 'человек получили места')}.`
      : ''
  }
  switch (form.intent) {
    case 'resize': {
      const { capacity, reason = null } = form
      const result = await resizeSession(viewer, { sessionId, capacity, reason }, now)
      if (result.outcome === 'unknown') return result
      if (result.outcome === 'refused') return refused(resizeRefusals[result.reason])
      const over = result.over ? ` Это на ${result.over} сверх вместимости.` : ''
      return done(`Теперь ${seatsInWords(capacity)}.${over}${promoted(result.told)}`)
    }
    case 'pools': {
      const pools = new Map(
        form.pools.flatMap(({ municipalityId, seats }) =>
          seats === undefined ? [] : [[municipalityId, seats] as const],
        ),
      )
      const result = await setPools(viewer, { sessionId, pools }, now)
      if (result.outcome === 'unknown') return result
      if (result.outcome === 'refused') return refused('Сессия закончилась или отменена, квоты не меняются.')
      const over = result.promisedTooMany
        ? ` Обещано на ${seatsInWords(result.promisedTooMany)} больше, чем есть: так можно, места поделены пропорционально.`
        : ''
      return done(`Квоты сохранены.${over}${promoted(result.told)}`)
    }
    case 'reserve': {
      const releaseAt = momentOf(form.releaseAt, timeZone)
      if (!releaseAt) return refused(dayProblems['no-such-time'])
      const { municipalityId, seats } = form
      const result = await reserveSeats(viewer, { sessionId, municipalityId, seats, releaseAt }, now)
      if (result.outcome === 'unknown') return result
      if (result.outcome === 'refused')
        return refused(
          `${reservationRefusals[result.reason]}${result.reason === 'not-enough-free' ? ` Свободно ${result.free}.` : ''}`,
        )
      return done(`${seatsInWords(seats)} оставлено. Кураторам муниципалитета отправим письмо.`)
    }
    case 'name': {
      const result = await nameReserved(viewer, form, now)
      if (result.outcome === 'unknown') return result
      if (result.outcome === 'refused') return refused(namingRefusals[result.reason])
      return done(`Участник назван, место ${result.seat}. Письмо отправим.`)
    }
    case 'release': {
      const result = await releaseReserved(viewer, form.reservationId, now)
      if (result.outcome === 'unknown') return result
      if (result.outcome === 'refused') return refused(releaseRefusals[result.reason])
      return done(`Освобождено ${seatsInWords(result.seats)}.${promoted(result.told)}`)
    }
  }
}
