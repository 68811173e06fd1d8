// Sessions, project stages and parts to come within one enrolment's progress. Knows no clock and no database.
import type { PathStep, SessionOutline, StageOutline } from '#app/features/curriculum/blended-outline.ts'
import { pathOf } from '#app/features/curriculum/blended-outline.ts'
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { dayOf } from '#app/lib/dates.ts'
import { type EnrolmentDays, diagnosticProgress } from './progress-diagnostics.ts'
import { attendanceStanding, type AttendanceKind, requiredOf } from './attendance.ts'
import type { BlendedProgress, ScheduledSession, SessionProgress, StageProgress } from './blended-facts.ts'
import type { ComponentFact } from './progress-facts.ts'

interface Known {
  component: (componentId: string) => ComponentFact | undefined
  due: (key: string) => Date
  today: Date
}

export function blendedProgress(
  outline: ProgrammeOutline,
  {
    sessions: scheduled = [],
    requiredSessions = 0,
    ...days
  }: EnrolmentDays & { sessions?: ScheduledSession[]; requiredSessions?: number },
  known: Known,
): BlendedProgress {
  const sessions = outline.sessions.map((session) => sessionProgress(session, scheduled, known))
  const path = pathOf(outline)
  const stages: StageProgress[] = []
  for (const stage of outline.stages) {
    const early = waitsForSession(stage.key, path, sessions)
    stages.push(stageProgress(stage, stages.at(-1), early, known))
  }
  return {
    sessions,
    stages,
    pending: outline.pending,
    exam: null,
    diagnostics: outline.diagnostics.map((part) => diagnosticProgress(part, days, known)),
    attendance: attendanceStanding(sessions, requiredSessions),
  }
}

/** Everything required is behind. Parts that the platform does not have yet cannot be. */
export function programmeIsComplete(
  outline: ProgrammeOutline,
  isDone: (componentId: string) => boolean,
  requiredSessions: number,
): boolean {
  const { modules, stages, sessions, finalTest, pending, exam } = outline
  if (pending.length) return false
  const must = [
    ...modules.flatMap((module) => [module, module.task]),
    ...stages,
    ...(exam ? [exam] : []),
    finalTest,
  ]
  const attended = sessions.filter(({ componentId }) => isDone(componentId)).length
  return (
    must.every(({ componentId }) => isDone(componentId)) && attended >= requiredOf(sessions, requiredSessions)
  )
}

/** The day of each planned session in its own zone: the due days of what comes before it lean on these. */
export function sessionDays(scheduled: ScheduledSession[]): Map<string, Date> {
  const days = new Map<string, Date>()
  for (const { key, startsAt, timeZone } of scheduled) {
    const day = dayOf(startsAt, timeZone)
    const known = days.get(key)
    if (!known || day < known) days.set(key, day)
  }
  return days
}

/** Of several sittings of one session: the booked one, else the nearest that is not over, else the last. */
export function ownSession(scheduled: ScheduledSession[], key: string, today: Date): ScheduledSession | null {
  const sittings = scheduled
    .filter((session) => session.key === key)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return (
    sittings.find(({ booking }) => booking) ??
    sittings.find((session) => lastDay(session) >= today) ??
    sittings.at(-1) ??
    null
  )
}

function sessionProgress(
  session: SessionOutline,
  scheduled: ScheduledSession[],
  { component, today }: Known,
): SessionProgress {
  const fact = component(session.componentId)
  const held = ownSession(scheduled, session.key, today)
  const attendance = fact?.attendance ?? null
  const counts = attendance !== null && Boolean(fact?.completedAt)
  const when = held ? whenHeld(held, today) : 'unplanned'
  return {
    ...session,
    held,
    attendance,
    counts,
    when,
    standing: standingOf({ attendance, counts, when, held }),
  }
}

function whenHeld(held: ScheduledSession, today: Date): 'ahead' | 'today' | 'over' {
  if (lastDay(held) < today) return 'over'
  return dayOf(held.startsAt, held.timeZone) > today ? 'ahead' : 'today'
}

function lastDay({ endsAt, timeZone }: ScheduledSession): Date {
  return dayOf(endsAt, timeZone)
}

const recorded: Record<AttendanceKind, (counts: boolean) => string> = {
  attended: () => 'Вы были на сессии.',
  partly: (counts) =>
    counts
      ? 'Вы были не всё время, но сессия засчитана.'
      : 'Вы были меньше трёх четвертей времени: сессия не засчитана.',
  'no-show': () => 'Вас не было на сессии.',
  excused: () => 'Вас не было по уважительной причине: сессия не засчитана.',
}

function standingOf({
  attendance,
  counts,
  when,
  held,
}: Pick<SessionProgress, 'attendance' | 'counts' | 'when' | 'held'>): string {
  if (attendance) return recorded[attendance](counts)
  if (when === 'unplanned') return 'Дату назначит организатор.'
  if (when === 'over') return 'Сессия прошла, присутствие ещё не отметили.'
  if (!held?.booking) return 'Вы ещё не записаны.'
  return held.booking.seat === null ? 'Вы в листе ожидания.' : `Вы записаны, место ${held.booking.seat}.`
}

/** Stages are handed in one after another: the next one when the one before is accepted. */
function stageProgress(
  stage: StageOutline,
  previous: StageProgress | undefined,
  early: boolean,
  { component, due, today }: Known,
): StageProgress {
  const { componentId, key, title, hours, kind, admission } = stage
  const state = component(componentId)?.taskState ?? 'new'
  const lock = previous && previous.state !== 'accepted' ? stageLock(previous) : null
  const dueOn = due(key)
  return {
    ...{ componentId, key, title, hours, admission, state, early, dueOn },
    number: (previous?.number ?? 0) + 1,
    minutes: hours * 45,
    team: kind === 'team',
    lock: state === 'accepted' ? null : lock,
    remains: stageRemains(state, kind === 'team'),
    overdue: (state === 'new' || state === 'returned') && today > dueOn,
  }
}

function stageLock({ title, state, lock }: StageProgress): string {
  if (lock) return `Сдать можно после этапа «${title}».`
  const why = state === 'submitted' ? 'его проверяет преподаватель' : 'сначала сдайте его'
  return `Сдать можно, когда примут этап «${title}»: ${why}.`
}

function stageRemains(state: StageProgress['state'], team: boolean): string | null {
  if (state === 'accepted') return null
  if (state === 'submitted') return 'Сдано, ждёт проверки преподавателя.'
  if (state === 'returned') return 'Преподаватель вернул этап с замечанием: исправьте и сдайте снова.'
  return team ? 'Сдаёт один человек за всю команду.' : 'Сдайте преподавателю.'
}

function waitsForSession(key: string, path: PathStep[], sessions: SessionProgress[]): boolean {
  const place = path.findIndex((step) => step.key === key)
  const before = path.slice(0, Math.max(0, place)).findLast(({ kind }) => kind === 'session')
  const session = before && sessions.find((one) => one.key === before.key)
  return Boolean(session && session.attendance === null && ['unplanned', 'ahead'].includes(session.when))
}
