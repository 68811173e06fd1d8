// Working groups of a session: a split that was seen is saved, a person is moved, a group is named.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { countGroups, decideGroups, type Grouping } from './grouping.ts'
import { type GroupPerson, listGroupPeople } from './group-rows.server.ts'
import { type GroupingForm, readApart, readPlan } from './groups.schema.ts'
import { auditSession, readPlanned, type Unknown } from './planned-session.server.ts'

export type GroupsRefusal = 'cancelled' | 'people-changed' | 'moved-already' | 'no-group' | 'no-person'
export type GroupsOutcome = { outcome: 'done' } | { outcome: 'refused'; reason: GroupsRefusal } | Unknown

const refused = (reason: GroupsRefusal): GroupsOutcome => ({ outcome: 'refused', reason })

/** What the rules would make of the people; nothing is written. */
export function proposeGroups(people: GroupPerson[], form: GroupingForm): Grouping {
  return decideGroups(people, {
    groups: countGroups(people.length, form),
    municipalities: form.municipalities,
    balance: form.municipalities !== 'together' || form.balance === 'on',
    apart: readApart(form.apart),
    seed: String(form.seed),
  })
}

/** Writes the split that was seen over the former one. Names stay with their numbers. */
export async function saveGroups(
  viewer: Viewer,
  { sessionId, plan }: { sessionId: string; plan: string },
  now = new Date(),
): Promise<GroupsOutcome> {
  return inTransaction(async (tx) => {
    const session = await readPlanned(tx, viewer, sessionId)
    if (!session) return { outcome: 'unknown' }
    if (session.cancelledAt) return refused('cancelled')
    const groups = readPlan(plan).filter(({ length }) => length > 0)
    const people = await listGroupPeople(sessionId, tx, now)
    const seen = groups.flat()
    const known = new Set(people.map(({ id }) => id))
    if (
      seen.length !== known.size ||
      new Set(seen).size !== seen.length ||
      !seen.every((id) => known.has(id))
    )
      return refused('people-changed')
    const names = await tx.workingGroup.findMany({
      where: { sessionId },
      select: { number: true, name: true },
    })
    await tx.workingGroup.deleteMany({ where: { sessionId } })
    // Also of people who have left since: their membership has no group any more.
    for (const [index, members] of groups.entries()) {
      const number = index + 1
      const name = names.find((group) => group.number === number)?.name ?? null
      const group = await tx.workingGroup.create({ data: { sessionId, number, name } })
      await tx.groupMember.createMany({
        data: members.map((enrolmentId) => ({ sessionId, enrolmentId, groupId: group.id })),
      })
    }
    const detail = { groups: groups.length, people: seen.length }
    await auditSession(tx, viewer, { action: 'groups-saved', sessionId, detail }, now)
    return { outcome: 'done' }
  })
}

/** `fromId`: where the mover saw the person (the empty string: in no group). Somebody else may have been quicker. */
export async function movePerson(
  viewer: Viewer,
  move: { sessionId: string; enrolmentId: string; groupId: string; fromId?: string },
  now = new Date(),
): Promise<GroupsOutcome> {
  const { sessionId, enrolmentId, groupId } = move
  return inTransaction(async (tx) => {
    const session = await readPlanned(tx, viewer, sessionId)
    if (!session) return { outcome: 'unknown' }
    if (session.cancelledAt) return refused('cancelled')
    const group = await tx.workingGroup.findFirst({ where: { id: groupId, sessionId } })
    if (!group) return refused('no-group')
    const person = (await listGroupPeople(sessionId, tx, now)).find(({ id }) => id === enrolmentId)
    if (!person) return refused('no-person')
    if (person.groupId === groupId) return { outcome: 'done' }
    if (move.fromId !== undefined && (person.groupId ?? '') !== move.fromId) return refused('moved-already')
    await tx.groupMember.upsert({
      where: { sessionId_enrolmentId: { sessionId, enrolmentId } },
      create: { sessionId, enrolmentId, groupId },
      update: { groupId },
    })
    const detail = { enrolmentId, from: person.groupId, to: groupId }
    await auditSession(tx, viewer, { action: 'group-member-moved', sessionId, detail }, now)
    return { outcome: 'done' }
  })
}

export async function renameGroup(
  viewer: Viewer,
  { sessionId, groupId, name }: { sessionId: string; groupId: string; name: string | null },
  now = new Date(),
): Promise<GroupsOutcome> {
  return inTransaction(async (tx) => {
    const session = await readPlanned(tx, viewer, sessionId)
    if (!session) return { outcome: 'unknown' }
    const { count } = await tx.workingGroup.updateMany({ where: { id: groupId, sessionId }, data: { name } })
    if (!count) return refused('no-group')
    await auditSession(tx, viewer, { action: 'group-renamed', sessionId, detail: { groupId } }, now)
    return { outcome: 'done' }
  })
}
