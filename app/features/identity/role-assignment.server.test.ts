import { beforeEach, describe, expect, it } from 'vitest'
import { actionsOf, goodPassword, makePerson, platformAdmin, signedIn } from '#app/testing/people.ts'
import { database } from '#app/platform/database.server.ts'
import { createAdministrator } from './first-administrator.server.ts'
import { closeAccount, inviteAgain, reopenAccount } from './person.server.ts'
import { grantRole, listAssignments, revokeRole } from './role-assignment.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const coordinator = (id: string) => ({
  role: 'coordinator' as const,
  scope: { kind: 'municipality' as const, id },
})
const makeAdmin = () => makePerson({ password: goodPassword, grants: [platformAdmin] })
const adminRoleOf = async (userId: string) => (await listAssignments(userId))[0]?.id ?? ''

beforeEach(async () => {
  await database().roleAssignment.deleteMany({})
})

async function makeMunicipality() {
  await database().organisation.upsert({
    where: { id: 'gorodets' },
    create: {
      id: 'gorodets',
      kind: 'municipality',
      regionId: 'r',
      name: 'Городецкий муниципальный округ',
      sortName: 'Городецкий',
    },
    update: {},
  })
  return coordinator('gorodets')
}

describe('giving a role', () => {
  it('writes it once and ends the sign-ins of that person only', async () => {
    const [admin, person] = [await makeAdmin(), await makePerson()]
    await signedIn(person.id)
    await signedIn(admin.id)
    const grant = await makeMunicipality()
    expect(await grantRole(admin.id, person.id, grant, now)).toEqual({ outcome: 'changed' })
    expect(await grantRole(admin.id, person.id, grant, now)).toEqual({
      outcome: 'refused',
      reason: 'has-role',
    })
    expect(await listAssignments(person.id)).toMatchObject([grant])
    expect(await database().authSession.count({ where: { userId: person.id } })).toBe(0)
    expect(await database().authSession.count({ where: { userId: admin.id } })).toBe(1)
    expect(await actionsOf(person.id)).toEqual(['role.granted'])
    const [entry] = await database().auditEntry.findMany({ where: { objectId: person.id } })
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({
      before: [],
      after: [`coordinator municipality:${grant.scope.id}`],
    })
  })

  it('refuses wrong and unknown scopes, and closed accounts', async () => {
    const person = await makePerson()
    const refusal = (reason: string) => ({ outcome: 'refused', reason })
    expect(await grantRole(null, person.id, coordinator('nowhere'), now)).toEqual(refusal('unknown-scope'))
    const whole = { role: 'coordinator' as const, scope: { kind: 'platform' as const, id: '' } }
    expect(await grantRole(null, person.id, whole, now)).toEqual(refusal('wrong-scope'))
    await database().user.update({ where: { id: person.id }, data: { deactivatedAt: now } })
    expect(await grantRole(null, person.id, platformAdmin, now)).toEqual(refusal('closed'))
  })
})

describe('the last administrator', () => {
  const refusal = { outcome: 'refused', reason: 'last-administrator' }

  it('cannot be removed or closed, not even by invited or closed colleagues being there', async () => {
    const admin = await makeAdmin()
    await makePerson({ grants: [platformAdmin] })
    const gone = await makeAdmin()
    await database().user.update({ where: { id: gone.id }, data: { deactivatedAt: now } })
    expect(await revokeRole(admin.id, admin.id, await adminRoleOf(admin.id), now)).toEqual(refusal)
    expect(await closeAccount(admin.id, admin.id, now)).toEqual(refusal)
    expect(await listAssignments(admin.id)).toHaveLength(1)
  })

  it('stays when eight administrators remove each other at once', async () => {
    const admins = await Promise.all(Array.from({ length: 8 }, makeAdmin))
    const roles = await Promise.all(admins.map(({ id }) => adminRoleOf(id)))
    const answers = await Promise.all(
      admins.map(({ id }, i) =>
        i % 2 ? closeAccount(id, id, now) : revokeRole(admins[0]?.id ?? '', id, roles[i] ?? '', now),
      ),
    )
    expect(answers.filter((answer) => answer?.outcome === 'refused')).toEqual([refusal])
    const left = await database().user.count({
      where: { deactivatedAt: null, roles: { some: { role: 'admin' } } },
    })
    expect(left).toBe(1)
  })

  it('may lose another role', async () => {
    const admin = await makeAdmin()
    await grantRole(null, admin.id, await makeMunicipality(), now)
    const other = (await listAssignments(admin.id)).find(({ role }) => role === 'coordinator')
    expect(await revokeRole(admin.id, admin.id, other?.id ?? '', now)).toEqual({ outcome: 'changed' })
  })
})

describe('taking a role', () => {
  it('does nothing for an assignment of somebody else', async () => {
    const [one, two] = [await makeAdmin(), await makeAdmin()]
    expect(await revokeRole(one.id, two.id, await adminRoleOf(one.id), now)).toBeNull()
    expect(await listAssignments(one.id)).toHaveLength(1)
  })
})

describe('closing and opening an account', () => {
  it('ends sign-ins and open links; opening lets the person in again', async () => {
    const admin = await makeAdmin()
    const person = await makePerson()
    await signedIn(person.id)
    expect((await inviteAgain(admin.id, person.id, 'again-1', now))?.link).toContain('/invitation/')
    expect(await closeAccount(admin.id, person.id, now)).toEqual({ outcome: 'closed' })
    expect(await database().authSession.count({ where: { userId: person.id } })).toBe(0)
    expect(await database().oneTimeToken.count({ where: { userId: person.id } })).toBe(0)
    expect(await inviteAgain(admin.id, person.id, 'again-2', now)).toBeNull()
    await reopenAccount(admin.id, person.id, now)
    await reopenAccount(admin.id, person.id, now)
    expect(await actionsOf(person.id)).toEqual(['user.invited', 'user.closed', 'user.reopened'])
  })

  it('invites again once per form, and ends the earlier link', async () => {
    const admin = await makeAdmin()
    const person = await makePerson()
    await inviteAgain(admin.id, person.id, 'form-a', now)
    await inviteAgain(admin.id, person.id, 'form-b', now)
    expect(await inviteAgain(admin.id, person.id, 'form-b', now)).toMatchObject({
      state: 'repeated',
      link: null,
    })
    expect(await database().oneTimeToken.count({ where: { userId: person.id, usedAt: null } })).toBe(1)
    const withPassword = await makePerson({ password: goodPassword })
    expect(await inviteAgain(admin.id, withPassword.id, 'form-c', now)).toBeNull()
  })
})

describe('the first administrator', () => {
  const person = { surname: 'Фомин', givenName: 'Сергей' }

  it('is made with a link, and made again while nobody can sign in', async () => {
    const made = await createAdministrator(
      { ...person, email: 'root@reshayu.example' },
      { force: false },
      now,
    )
    expect(made).toMatchObject({ outcome: 'created', link: expect.stringContaining('/invitation/') })
    expect(
      await createAdministrator({ ...person, email: 'root@reshayu.example' }, { force: false }, now),
    ).toMatchObject({ outcome: 'created' })
    const user = await database().user.findUniqueOrThrow({ where: { email: 'root@reshayu.example' } })
    expect(await listAssignments(user.id)).toMatchObject([platformAdmin])
  })

  it('is refused when one can sign in, unless forced', async () => {
    await makeAdmin()
    const second = { ...person, email: 'second@reshayu.example' }
    expect(await createAdministrator(second, { force: false }, now)).toEqual({
      outcome: 'refused',
      reason: 'exists',
    })
    expect(await createAdministrator(second, { force: true }, now)).toMatchObject({ outcome: 'created' })
  })
})
