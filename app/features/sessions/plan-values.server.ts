// What the forms of planning begin with: a session as it is, or the next one of a series by the last one's pattern.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { localClock, localDay, localOf } from './local-time.ts'
import { elsewhere } from './plan.schema.ts'
import { readReminders } from './reminder.ts'
import { readPlanned } from './planned-session.server.ts'
import type { SeriesPart } from './series-parts.server.ts'

export type FormValues = Record<string, string | string[] | undefined>

const text = (value: number | null) => (value === null ? undefined : String(value))

/** Null where the session is not there or the viewer does not run it. */
export async function readPlanValues(viewer: Viewer, sessionId: string): Promise<FormValues | null> {
  const session = await database().$transaction((tx) => readPlanned(tx, viewer, sessionId))
  if (!session) return null
  const { timeZone } = session
  const local = (moment: Date | null) => (moment ? localOf(moment, timeZone) : undefined)
  const days = session.days.flatMap(({ startsAt, endsAt }, index) => [
    [`date${index + 1}`, localDay(startsAt, timeZone)],
    [`start${index + 1}`, localClock(startsAt, timeZone)],
    [`end${index + 1}`, localClock(endsAt, timeZone)],
  ])
  return {
    ...(Object.fromEntries(days) as FormValues),
    room: session.roomId ?? (session.onlineUrl ? elsewhere.online : undefined),
    timeZone,
    onlineUrl: session.onlineUrl ?? undefined,
    overCapacityReason: session.overCapacityReason ?? undefined,
    title: session.title,
    component: session.componentKey,
    minimumSeats: text(session.minimumSeats),
    minimumDays: text(session.minimumDays),
    signUpOpensAt: local(session.signUpOpensAt),
    signUpClosesAt: local(session.signUpClosesAt),
    cancelUntil: local(session.cancelUntil),
    approval: session.approval,
    approvalHours: text(session.approvalHours),
    waitingListOn: session.waitingListOn ? 'on' : undefined,
    promotionStopsDays: text(session.promotionStopsDays),
    reminders: readReminders(session.reminders).map(String),
  }
}

const fresh: FormValues = {
  start1: '10:00',
  end1: '17:00',
  minimumSeats: '0',
  minimumDays: '5',
  approval: 'none',
  approvalHours: '48',
  waitingListOn: 'on',
  reminders: ['168', '24', '2'],
}

/** The first part not planned yet; place, seats and rules as in the session planned last. */
export async function readNewValues(
  cohortId: string,
  parts: SeriesPart[],
  planned: { componentKey: string }[],
): Promise<FormValues> {
  const next = parts.find(({ key }) => !planned.some(({ componentKey }) => componentKey === key)) ?? parts[0]
  const last = await database().strategySession.findFirst({
    where: { cohortId },
    orderBy: { startsAt: 'desc' },
  })
  const named = { component: next?.key, title: next?.title }
  if (!last) return { ...fresh, ...named }
  return {
    ...fresh,
    start1: localClock(last.startsAt, last.timeZone),
    room: last.roomId ?? elsewhere.online,
    timeZone: last.timeZone,
    capacity: String(last.capacity),
    minimumSeats: String(last.minimumSeats),
    minimumDays: String(last.minimumDays),
    approval: last.approval,
    approvalHours: String(last.approvalHours),
    waitingListOn: last.waitingListOn ? 'on' : undefined,
    promotionStopsDays: text(last.promotionStopsDays),
    reminders: readReminders(last.reminders).map(String),
    ...named,
  }
}
