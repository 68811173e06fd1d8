// The door of a day kept by a guest: given by who runs the session, over with the day, ended at once, own marks only.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { actionsOf } from '#app/testing/people.ts'
import { after, insertSession, insertSessionCohort, own, sessionStart } from '#app/testing/session-fixture.ts'
import { learnerOnly, organiser } from '#app/testing/viewers.ts'
import { bookSeat } from './booking.server.ts'
import { findDoorLinks, giveDoorLink, revokeDoorLink } from './door-links.server.ts'
import { findDoor, markAtDoor, openDoor } from './door.server.ts'

const db = database()
const before = after(sessionStart, -48)
const now = after(sessionStart, 1)
const tomorrow = after(sessionStart, 30)
let dayId = ''
const enrolment = async (userId: string) => (await db.enrolment.findFirstOrThrow({ where: { userId } })).id

beforeAll(async () => {
  await insertSessionCohort({ ann: 'uren', ben: null, cid: null })
  await insertSession('s1')
  await insertSession('s2', { componentKey: 's2', startsAt: after(sessionStart, 100) })
  for (const login of ['ann', 'ben'])
    await bookSeat(
      own(login),
      { sessionId: 's1', enrolmentId: await enrolment(login) },
      after(sessionStart, -240),
    )
  dayId = (await db.sessionDay.findFirstOrThrow({ where: { sessionId: 's1' } })).id
})

async function give(changes: object = {}, viewer = organiser, at = before) {
  const wanted = { sessionId: 's1', dayId, name: 'Ирина, волонтёр', email: null, ...changes }
  return giveDoorLink(viewer, wanted, at)
}

async function guestOf(changes: object = {}) {
  const given = await give(changes)
  if (given.outcome !== 'given') throw new Error(given.outcome)
  const secret = given.link.split('/').at(-1) ?? ''
  const open = (at = now) => openDoor({ secret, address: '10.0.0.7' }, at)
  const guest = await open()
  if (!guest) throw new Error('The link does not open')
  return { guest, open, given }
}

describe('a link to the door', () => {
  it('is given by who runs the session, for a day of it that is not over', async () => {
    expect(await give({}, learnerOnly('ann'))).toEqual({ outcome: 'unknown' })
    expect(await give({ sessionId: 's2' })).toEqual({ outcome: 'unknown' })
    expect(await give({}, organiser, tomorrow)).toEqual({ outcome: 'refused', reason: 'over' })
    expect(await findDoorLinks(learnerOnly('ann'), 's1', now)).toBeNull()
    const { given } = await guestOf({ email: 'irina@example.org' })
    expect(given.mailed).toBe(true)
    const [mail] = await db.outboxMail.findMany({ where: { recipient: 'irina@example.org' } })
    expect(mail?.body).toContain('{{link}}')
    expect(mail?.secretLink).toBe(given.link)
  })

  it('ends with the day, and before it when it is closed', async () => {
    const { guest, open } = await guestOf()
    expect(await open(tomorrow)).toBeNull()
    const { invitationId: id } = guest
    expect(await revokeDoorLink(learnerOnly('ann'), { sessionId: 's1', id }, now)).toBe(false)
    expect(await revokeDoorLink(organiser, { sessionId: 's2', id }, now)).toBe(false)
    expect(await revokeDoorLink(organiser, { sessionId: 's1', id }, now)).toBe(true)
    expect(await open()).toBeNull()
    const links = (await findDoorLinks(organiser, 's1', now))?.links
    expect(links?.find((link) => link.id === id)?.state).toBe('revoked')
  })
})

describe('a guest', () => {
  it('sees who is expected and marks them once, before the day not at all', async () => {
    const { guest } = await guestOf()
    const door = await findDoor(guest, '', now)
    expect(door).toMatchObject({ seen: 0, total: 2 })
    expect(Object.keys(door?.people[0] ?? {}).sort()).toEqual([
      ...['enrolmentId', 'mine', 'municipality', 'name', 'seat', 'seenAt'],
    ])
    expect((await findDoor(guest, 'фамилия-b', now))?.people).toHaveLength(1)
    const ann = await enrolment('ann')
    expect(await markAtDoor(guest, { enrolmentId: ann, present: true }, before)).toMatchObject({
      reason: 'too-early',
    })
    const mark = { enrolmentId: ann, present: true }
    expect(await markAtDoor(guest, mark, now)).toEqual({ outcome: 'done' })
    expect(await markAtDoor(guest, mark, now)).toEqual({ outcome: 'done' })
    expect(await db.checkIn.findMany({ where: { enrolmentId: ann } })).toMatchObject([
      { method: 'hand', staffId: guest.invitationId },
    ])
    expect((await db.attendance.findMany({ where: { enrolmentId: ann } }))[0]?.kind).toBe('attended')
    expect(await actionsOf(dayId)).toEqual(['attendance.marked'])
    const walkIn = { enrolmentId: await enrolment('cid'), present: true }
    expect(await markAtDoor(guest, walkIn, now)).toMatchObject({ reason: 'not-booked' })
    expect(await markAtDoor(guest, { ...mark, enrolmentId: 'no' }, now)).toEqual({ outcome: 'unknown' })
  })

  it('takes back own marks only', async () => {
    const [{ guest: first }, { guest: second }] = [await guestOf(), await guestOf()]
    const enrolmentId = await enrolment('ben')
    await markAtDoor(first, { enrolmentId, present: true }, now)
    expect(await markAtDoor(second, { enrolmentId, present: false }, now)).toEqual({ outcome: 'unknown' })
    expect(await markAtDoor(first, { enrolmentId, present: false }, now)).toEqual({ outcome: 'done' })
    expect(await db.checkIn.count({ where: { enrolmentId } })).toBe(0)
  })
})
