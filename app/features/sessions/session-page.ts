// One own session put into words for its page: times, place, agenda, materials, group. Pure.
import { formatDate, formatTime, zoneName } from '#app/lib/dates.ts'
import { counted, fullName, type PersonName } from '#app/lib/russian.ts'
import { cutOffWords, endedWords, type Offer, offerOf, type Standing, standingOf } from './own-standing.ts'
import type { OwnSitting } from './own-view.ts'
import { materialIsOpen, materialLock } from './session-parts.ts'
import { type SessionTimes, sessionTimes } from './session-times.ts'

interface Parts {
  days: {
    id: string
    startsAt: Date
    endsAt: Date
    window: { opensAt: Date; closesAt: Date }
    seenAt: Date | null
    agenda: {
      startsAt: Date
      endsAt: Date
      title: string
      detail: string | null
      facilitators: PersonName[]
    }[]
  }[]
  materials: {
    id: string
    title: string
    opens: string
    url: string | null
    materialKey: string | null
    hasFile: boolean
  }[]
  group: { number: number; name: string | null; members: PersonName[] } | null
}

export interface SessionPage {
  id: string
  title: string
  lead: string
  times: SessionTimes
  zone: string
  place: string | null
  /** The link itself only for who has a seat. */
  online: { url: string | null } | null
  standing: Standing
  notes: string[]
  offer: Offer
  /** A seat that nobody has to consent to any more. */
  seated: boolean
  hasSeat: boolean
  /** While codes work, for who has a seat: where to check in, or when the person was seen. */
  checkIn: { to: string | null; text: string } | null
  days: {
    title: string | null
    blocks: { time: string; title: string; detail: string | null; facilitators: string }[]
  }[]
  materials: { id: string; title: string; to: string | null; file: boolean; lock: string | null }[]
  group: { title: string; members: string[] } | null
}

export function sessionPage(
  own: OwnSitting & { enrolmentId: string },
  parts: Parts,
  readerZone: string | null,
  now: Date,
): SessionPage {
  const { session, booking } = own
  const seated = hasSeat(own)
  const offer = offerOf(own, now)
  return {
    id: session.id,
    title: session.title,
    lead: `Сессия ${own.number} из ${own.series}, поток «${session.cohort.name}»`,
    times: sessionTimes(session, readerZone),
    zone: zoneName(session.timeZone),
    place: session.place,
    online: session.onlineUrl === null ? null : { url: seated ? session.onlineUrl : null },
    standing: standingOf(own, now),
    notes: [endedWords(own), booking ? bookedNote(own, offer) : freeNote(own, offer)].filter(
      (note): note is string => note !== null,
    ),
    offer,
    seated,
    hasSeat: Boolean(booking?.seat),
    checkIn: seated ? openCheckIn(parts.days, session.timeZone, now) : null,
    days: agendaDays(parts.days, session.timeZone),
    materials: parts.materials.map((material) => {
      const open = materialIsOpen(material.opens, session, now)
      const to = material.hasFile
        ? `/sessions/${session.id}/materials/${material.id}`
        : material.materialKey
          ? `/learn/${own.enrolmentId}/materials/${material.materialKey}`
          : material.url
      return {
        id: material.id,
        title: material.title,
        to: open ? to : null,
        file: material.hasFile,
        lock: materialLock(material.opens, session, now),
      }
    }),
    group: parts.group && {
      title: `Ваша рабочая группа: ${parts.group.name ?? `№ ${parts.group.number}`}`,
      members: parts.group.members.map(fullName),
    },
  }
}

/** The plan of each day by the venue's clock; for participants and for who teaches. */
export function agendaDays(
  days: Pick<Parts['days'][number], 'startsAt' | 'agenda'>[],
  timeZone: string,
): SessionPage['days'] {
  return days.map(({ startsAt, agenda }) => ({
    title: days.length > 1 ? formatDate(startsAt, timeZone) : null,
    blocks: agenda.map((block) => ({
      time: `${clock(block.startsAt, timeZone)}–${clock(block.endsAt, timeZone)}`,
      title: block.title,
      detail: block.detail,
      facilitators: block.facilitators.map(fullName).join(', '),
    })),
  }))
}

/** Who has it may enter: the code, the link and the calendar entry are theirs. */
export function hasSeat({ session, booking }: OwnSitting): boolean {
  return Boolean(booking?.seat && !booking.approvalDueAt && !session.cancelledAt)
}

function openCheckIn(days: Parts['days'], timeZone: string, now: Date): SessionPage['checkIn'] {
  const day = days.find(({ window }) => window.opensAt <= now && now <= window.closesAt)
  if (!day) return null
  if (day.seenAt) return { to: null, text: `Вы отмечены в ${clock(day.seenAt, timeZone)}.` }
  return {
    to: `/check-in/${day.id}`,
    text: 'Отметка открыта. Наведите камеру на экран в зале или введите шесть цифр.',
  }
}

function bookedNote(own: OwnSitting, offer: Offer): string | null {
  const { booking } = own
  if (offer !== 'cancel' || !booking) return null
  const until = `Отменить запись можно до ${cutOffWords(own)}.`
  if (booking.seat) return until
  if (booking.passedOver)
    return `Место освобождалось, но в это время у Вас другая сессия. Ваша очередь сохранена. ${until}`
  return `Когда место освободится, оно достанется первому в очереди, и мы напишем Вам. ${until}`
}

function freeNote({ session, pool }: OwnSitting, offer: Offer): string | null {
  if (offer === 'wait')
    return pool.waiting
      ? `В очереди ${counted(pool.waiting, 'человек', 'человека', 'человек')}. Когда место освободится, мы напишем.`
      : 'Вы будете первым в очереди. Когда место освободится, мы напишем.'
  if (offer !== 'book' || session.approval === 'none') return null
  const who = session.approval === 'organiser' ? 'организатор' : 'куратор Вашего муниципалитета'
  return `Запись согласует ${who}: место будет держаться за Вами ${counted(session.approvalHours, 'час', 'часа', 'часов')}.`
}

function clock(moment: Date, timeZone: string): string {
  return formatTime(moment, timeZone).replace(/ \(.*$/, '')
}
