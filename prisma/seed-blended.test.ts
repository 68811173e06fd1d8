// The blended cohort of the demo: as large, as full and as far as it is told, by rows that the real rules agree with.
import { beforeAll, describe, expect, it } from 'vitest'
import { countsAsAttended } from '#app/features/learning/attendance.ts'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { attendanceOf } from '#app/features/sessions/day-attendance.ts'
import { findFeedbackResults } from '#app/features/sessions/feedback.server.ts'
import { fillFreedSeats } from '#app/features/sessions/seating.server.ts'
import { runSessionClock } from '#app/features/sessions/session-clock.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'
import { blendedCohort } from './blended-story.ts'
import { blendedSessions } from './seed-blended-sessions.ts'
import { seed } from './seed.ts'

const now = new Date('2026-11-22T09:00:00Z')
const [held, full, third] = blendedSessions

beforeAll(async () => {
  await seed(database(), { demo: true, now })
}, 120_000)

const ofCohort = { cohort: { code: blendedCohort.code } }

describe('the blended cohort', () => {
  it('has 48 people of 12 municipalities, within their quotas', async () => {
    const people = await database().enrolment.findMany({
      where: ofCohort,
      select: { user: { select: { posts: { select: { organisation: true } } } } },
    })
    const towns = people.map(({ user }) => user.posts[0]?.organisation.municipalityId)
    expect(people).toHaveLength(48)
    expect(new Set(towns).size).toBe(12)
    for (const town of new Set(towns)) expect(towns.filter((one) => one === town)).toHaveLength(4)
  })

  it('has its second session full in nine days: four wait in the order of two pools', async () => {
    const session = await database().strategySession.findUniqueOrThrow({
      where: { id: full },
      include: { seats: { include: { booking: true } }, bookings: { orderBy: { arrival: 'asc' } } },
    })
    expect(Math.round((session.startsAt.getTime() - now.getTime()) / 86_400_000)).toBe(9)
    expect(session.seats).toHaveLength(44)
    for (const seat of session.seats) expect(seat.booking?.poolId).toBe(seat.poolId)
    const waiting = session.bookings.filter(({ seatId }) => seatId === null)
    expect(waiting.map(({ poolId }) => poolId !== '')).toEqual([true, false, false, false])
    expect(session.bookings.slice(-4)).toEqual(waiting)
    const seatedOf = async (login: string) => {
      const mine = { sessionId: full, enrolment: { user: { email: castEmail(login) } } }
      return (await database().booking.findFirstOrThrow({ where: mine })).seatId !== null
    }
    expect([await seatedOf('learner'), await seatedOf('learner2')]).toEqual([true, false])
    // The engine itself finds nothing to mend.
    expect(await inTransaction((tx) => fillFreedSeats(tx, full, now))).toEqual([])
  })

  it('has held its first session: attendance follows from the check-ins, and progress from attendance', async () => {
    const { days, attendance } = await database().strategySession.findUniqueOrThrow({
      where: { id: held },
      include: { days: { include: { checkIns: true } }, attendance: true },
    })
    expect(attendance).toHaveLength(48)
    const kinds = attendance.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['attended', 'partly', 'no-show', 'excused']))
    for (const { enrolmentId, kind, hours, recordedById } of attendance) {
      const seenDayIds = days.flatMap(({ id, checkIns }) =>
        checkIns.some((seen) => seen.enrolmentId === enrolmentId) ? [id] : [],
      )
      if (!recordedById)
        expect(
          attendanceOf({ days, seenDayIds, expected: true, byHand: null, sessionHours: 4 }),
          enrolmentId,
        ).toMatchObject({ kind })
      const step = await database().componentProgress.findFirstOrThrow({
        where: { enrolmentId, component: { kind: 'session', key: 's1' } },
      })
      expect(step.attendance).toBe(kind)
      expect(step.completedAt !== null).toBe(countsAsAttended(kind as 'attended', hours, 4))
    }
    expect((await findFeedbackResults(held))?.count).toBeGreaterThan(6)
  })

  it('tells its organisers once that too few are booked for the third', async () => {
    await runSessionClock(now)
    await runSessionClock(new Date(now.getTime() + 60_000))
    const letters = await database().outboxMail.findMany({ where: { kind: 'session-below-minimum' } })
    expect(letters.length).toBeGreaterThan(0)
    expect(new Set(letters.map(({ recipient }) => recipient)).size).toBe(letters.length)
    expect(letters.every(({ dedupeKey }) => dedupeKey?.includes(third))).toBe(true)
  })

  it('leaves the first learner in time, with a stage that came back', async () => {
    const enrolment = await database().enrolment.findFirstOrThrow({
      where: { ...ofCohort, user: { email: castEmail('learner') } },
    })
    const found = await findProgress(enrolment, enrolment.id, now)
    if (!found) throw new Error('No progress')
    const { progress } = found
    expect(progress.modules.filter(({ complete }) => complete)).toHaveLength(5)
    expect(progress.overdue).toEqual([])
    expect(progress.stages.map(({ state }) => state).slice(0, 3)).toEqual(['accepted', 'returned', 'new'])
    expect(progress.attendance).toMatchObject({ attended: 1, required: 2, warning: null })
  })

  it('has every kind of work for the instructor, and nothing from the future', async () => {
    const works = await database().stageSubmission.findMany()
    expect(new Set(works.map(({ decision }) => decision))).toEqual(new Set([null, 'accepted', 'returned']))
    for (const at of [...works.map((work) => work.submittedAt), ...works.map((work) => work.decidedAt)])
      if (at) expect(at.getTime()).toBeLessThan(now.getTime())
    expect(await database().learningEvent.count({ where: { at: { gt: now } } })).toBe(0)
    expect(await database().booking.count({ where: { bookedAt: { gt: now } } })).toBe(0)
  })
})
