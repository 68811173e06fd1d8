// Sessions of the demo's online cohort, written into a copied database before its server starts.
import { randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { castEmail } from '../../prisma/cast.ts'
import { onlineCohort } from './stored-rows.ts'

const hour = 3_600_000
export const day = 24 * hour

export interface PlannedSession {
  title: string
  number: number
  /** From now. */
  startsIn: number
  capacity?: number
  timeZone?: string
  room?: boolean
  onlineUrl?: string
  signUpOpensIn?: number
  cancelUntilIn?: number
  approval?: 'none' | 'coordinator' | 'organiser'
  waitingListOn?: boolean
  /** Logins, in order of arrival: who fits has a seat, the rest wait. */
  booked?: string[]
}

/** Prisma's own way to write a moment. */
const stored = (time: number) => new Date(time).toISOString().replace('Z', '+00:00')

/** Three sessions: one held, one ahead with the learner in it, one whose sign-up opens later, in another zone. */
export function planSeries(file: string): void {
  planSession(file, {
    title: 'Человек в центре: от жалобы к решению',
    number: 1,
    startsIn: -20 * day,
    capacity: 4,
    room: true,
    booked: ['learner', 'learner2', 'learner3'],
  })
  planSession(file, {
    title: 'Путь клиента и его боль',
    number: 2,
    startsIn: 12 * day,
    capacity: 5,
    room: true,
    cancelUntilIn: 10 * day,
    booked: ['learner', 'learner4'],
  })
  planSession(file, {
    title: 'Защита дорожных карт',
    number: 3,
    startsIn: 40 * day,
    capacity: 20,
    timeZone: 'Asia/Yekaterinburg',
    onlineUrl: 'https://meet.reshayu.example/zashita',
    signUpOpensIn: 10 * day,
  })
}

/** Returns the id of the new session. */
export function planSession(file: string, plan: PlannedSession): string {
  const database = new Sqlite(file)
  const now = Date.now()
  const startsAt = Math.floor((now + plan.startsIn) / day) * day + 7 * hour
  const insert = (table: string, row: Record<string, unknown>) => {
    const keys = Object.keys(row)
    const columns = keys.map((key) => `"${key}"`).join(', ')
    const values = keys.map((key) => `@${key}`).join(', ')
    database.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${values})`).run(row)
  }
  const id = randomUUID()
  const { capacity = 5, timeZone = 'Europe/Moscow', booked = [] } = plan
  const moment = (time: number | undefined) => (time === undefined ? null : stored(now + time))
  const cohortId = database
    .prepare('SELECT id FROM Cohort WHERE code = ?')
    .pluck()
    .get(onlineCohort) as string
  database.transaction(() => {
    insert('StrategySession', {
      id,
      cohortId,
      componentKey: `s${plan.number}`,
      number: plan.number,
      title: plan.title,
      startsAt: stored(startsAt),
      endsAt: stored(startsAt + 7 * hour),
      timeZone,
      roomId: plan.room ? planRoom(insert, now) : null,
      onlineUrl: plan.onlineUrl ?? null,
      capacity,
      signUpOpensAt: moment(plan.signUpOpensIn),
      cancelUntil: moment(plan.cancelUntilIn),
      approval: plan.approval ?? 'none',
      waitingListOn: plan.waitingListOn === false ? 0 : 1,
      announcedAt: stored(now - 60 * day),
      lastArrival: booked.length,
      createdAt: stored(now - 60 * day),
      updatedAt: stored(now - 60 * day),
    })
    planDay(insert, id, startsAt)
    const seats = Array.from({ length: capacity }, (_, index) => ({ id: randomUUID(), number: index + 1 }))
    for (const seat of seats) insert('Seat', { ...seat, sessionId: id, poolId: '' })
    for (const [index, login] of booked.entries()) {
      const person = database
        .prepare(
          'SELECT e.id AS enrolmentId, e.userId FROM Enrolment e JOIN User u ON u.id = e.userId WHERE u.email = ? AND e.cohortId = ?',
        )
        .get(castEmail(login), cohortId) as { enrolmentId: string; userId: string }
      insert('Booking', {
        id: randomUUID(),
        sessionId: id,
        ...person,
        poolId: '',
        arrival: index + 1,
        seatId: seats[index]?.id ?? null,
        seatedAt: seats[index] ? stored(now - 30 * day) : null,
        personalCode: randomUUID().slice(0, 16),
        bookedAt: stored(now - 30 * day),
        openKey: `${id}:${person.userId}`,
      })
      if (plan.startsIn < 0)
        insert('Attendance', {
          sessionId: id,
          enrolmentId: person.enrolmentId,
          kind: 'attended',
          recordedAt: stored(startsAt + 8 * hour),
        })
    }
  })()
  database.close()
  return id
}

type Insert = (table: string, row: Record<string, unknown>) => void

function planRoom(insert: Insert, now: number): string {
  const [venueId, roomId] = [randomUUID(), randomUUID()]
  insert('Venue', {
    id: venueId,
    name: 'Корпоративный университет',
    address: 'Нижний Новгород, Кремль, корпус 2',
    timeZone: 'Europe/Moscow',
    createdAt: stored(now),
  })
  insert('Room', { id: roomId, venueId, name: 'зал «Волга»', capacity: 60 })
  return roomId
}

function planDay(insert: Insert, sessionId: string, startsAt: number): void {
  const dayId = randomUUID()
  const times = { startsAt: stored(startsAt), endsAt: stored(startsAt + 7 * hour) }
  insert('SessionDay', {
    id: dayId,
    sessionId,
    ...times,
    checkInOpensAt: stored(startsAt - hour),
    checkInClosesAt: times.endsAt,
    checkInSecret: randomUUID(),
  })
  const blocks: [number, number, string, string | null][] = [
    [0, 0.5, 'Встреча и знакомство', null],
    [0.5, 3, 'Разбор обращений в группах', 'Каждая группа берёт одно обращение и проходит путь заявителя.'],
    [3, 4, 'Обед', null],
    [4, 7, 'Карта пути и договорённости', 'К концу дня у группы есть карта и три первых шага.'],
  ]
  for (const [from, to, title, detail] of blocks)
    insert('AgendaBlock', {
      id: randomUUID(),
      dayId,
      startsAt: stored(startsAt + from * hour),
      endsAt: stored(startsAt + to * hour),
      title,
      detail,
    })
  const materials: [string, string, string | null][] = [
    ['Памятка участника', 'before', 'Приходите за полчаса.'],
    ['Карточки обращений', 'during', 'Карточки.'],
    ['Итоги дня', 'after', 'Итоги.'],
  ]
  for (const [position, [title, opens, text]] of materials.entries())
    insert('SessionMaterial', {
      id: randomUUID(),
      sessionId,
      position,
      title,
      opens,
      fileName: `${title}.txt`,
      mimeType: 'text/plain; charset=utf-8',
      bytes: Buffer.from(text ?? ''),
      createdAt: stored(startsAt),
    })
}
