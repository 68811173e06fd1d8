import { describe, expect, it } from 'vitest'
import { goodPassword, makePerson, platformAdmin, signedIn, viewerOf } from '#app/testing/people.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { database } from '#app/platform/database.server.ts'
import {
  consentVersion,
  giveConsent,
  listOwnConsents,
  readConsentText,
  withdrawConsent,
} from './consent.server.ts'
import { removeRunOut } from './keeping.server.ts'
import { writeSeen } from './last-seen.server.ts'
import { hashSecret } from './lucia-adapter.server.ts'
import { endAllOwnSignIns, endOwnSignIn, listOwnSignIns } from './own-sign-ins.server.ts'
import { changePassword } from './password-change.server.ts'
import { saveProfile } from './profile.server.ts'
import {
  endAuthSession,
  findViewer,
  requirePlatformRole,
  requireSignedIn,
  requireViewer,
} from './viewer.server.ts'

const now = new Date()
const ask = (path: string, cookie?: string, init: RequestInit = {}) =>
  new Request(`http://localhost${path}`, { ...init, headers: cookie ? { Cookie: cookie } : {} })
const idOf = (cookie: string) => hashSecret(cookie.split('=')[1] ?? '')
/** Where a gate sends the reader, or the status it answers with. */
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => 'passed',
    (answer: Response) => answer.headers.get('Location') ?? answer.status,
  )

async function consenting(userId: string) {
  await database().consent.create({
    data: { userId, document: 'personal-data', version: consentVersion(), givenAt: now },
  })
}

describe('the gate', () => {
  it('sends a stranger to the sign-in and remembers the page asked for', async () => {
    expect(await thrownBy(requireViewer(ask('/')))).toBe('/login')
    expect(await thrownBy(requireViewer(ask('/learn/m1?page=2')))).toBe('/login?to=%2Flearn%2Fm1%3Fpage%3D2')
    expect(await thrownBy(requireViewer(ask('/learn.data?_routes=a&q=b')))).toBe('/login?to=%2Flearn%3Fq%3Db')
    expect(await thrownBy(requireViewer(ask('/_root.data')))).toBe('/login')
    expect(await thrownBy(requireViewer(ask('/learn', undefined, { method: 'POST' })))).toBe('/login')
    expect(await thrownBy(requireViewer(ask('/learn', 'reshayu=invented')))).toBe('/login?to=%2Flearn')
  })

  it('sends a person without the consent in force to it, and lets others through with one statement', async () => {
    const { id } = await makePerson()
    const cookie = await signedIn(id)
    expect(await thrownBy(requireViewer(ask('/learn', cookie)))).toBe('/consent?to=%2Flearn')
    expect((await requireSignedIn(ask('/account', cookie))).userId).toBe(id)
    await consenting(id)
    const { result, statements } = await countingStatements(() => requireViewer(ask('/learn', cookie)))
    expect(result).toMatchObject({ userId: id, surname: 'Соколова', grants: [] })
    expect(statements).toHaveLength(1)
  })

  it('hides from others what belongs to a role', async () => {
    const [person, admin] = [await makePerson(), await makePerson({ grants: [platformAdmin] })]
    await consenting(person.id)
    await consenting(admin.id)
    const [one, two] = [await signedIn(person.id), await signedIn(admin.id)]
    expect(await thrownBy(requirePlatformRole(ask('/admin', one), 'admin'))).toBe(404)
    expect(await thrownBy(requirePlatformRole(ask('/admin', two), 'admin'))).toBe('passed')
  })

  it('does not know a closed account, nor a sign-in that has ended', async () => {
    const { id } = await makePerson()
    const cookie = await signedIn(id)
    expect(await endAuthSession(ask('/logout', cookie))).toContain('Max-Age=0')
    expect(await findViewer(ask('/', cookie))).toBeNull()
    const second = await signedIn(id)
    await database().user.update({ where: { id }, data: { deactivatedAt: now } })
    expect(await findViewer(ask('/', second))).toBeNull()
  })
})

describe('when a sign-in was last seen', () => {
  it('is noted without a statement, at most every ten minutes, and written later', async () => {
    const { id } = await makePerson()
    const old = new Date(now.getTime() - 11 * 60_000)
    const stale = await signedIn(id, 'Chrome, Windows', old)
    const recent = await signedIn(id, 'Firefox, Linux', new Date(now.getTime() - 60_000))
    const { statements } = await countingStatements(async () => {
      await findViewer(ask('/', stale))
      await findViewer(ask('/', recent))
    })
    expect(statements).toHaveLength(2)
    expect(await writeSeen()).toBe(1)
    expect(await writeSeen()).toBe(0)
    const row = await database().authSession.findUniqueOrThrow({ where: { id: idOf(stale) } })
    expect(row.lastSeenAt.getTime()).toBeGreaterThan(old.getTime())
  })
})

describe('own sign-ins', () => {
  it('are listed with the present one marked, and ended only by their owner', async () => {
    const [person, other] = [await makePerson(), await makePerson()]
    const [here, there, foreign] = [
      await signedIn(person.id, 'Chrome, Windows'),
      await signedIn(person.id, 'Safari, iPhone'),
      await signedIn(other.id),
    ]
    const viewer = viewerOf(person, { authSessionId: idOf(here) })
    const list = await listOwnSignIns(viewer)
    expect(list.map(({ device, current }) => [device, current]).sort()).toEqual([
      ['Chrome, Windows', true],
      ['Safari, iPhone', false],
    ])
    expect(await endOwnSignIn(viewer, idOf(foreign))).toBe(false)
    expect(await endOwnSignIn(viewer, idOf(there))).toBe(true)
    expect(await endOwnSignIn(viewer, idOf(there))).toBe(false)
    expect(await endAllOwnSignIns(viewer)).toBe(true)
    expect(await listOwnSignIns(viewer)).toEqual([])
    expect(await database().authSession.count({ where: { userId: other.id } })).toBe(1)
  })

  it('end when the password changes, all but the present one', async () => {
    const person = await makePerson({ password: goodPassword })
    const [here] = [await signedIn(person.id), await signedIn(person.id)]
    const viewer = viewerOf(person, { authSessionId: idOf(here) })
    const change = (current: string, password: string) =>
      changePassword(viewer, { current, password, address: 'desk' })
    expect(await change('не тот', 'зимой светает поздно')).toMatchObject({ reason: 'wrong' })
    expect(await change(goodPassword, 'коротко')).toMatchObject({ reason: 'weak', problem: 'short' })
    expect(await listOwnSignIns(viewer)).toHaveLength(2)
    expect(await change(goodPassword, 'зимой светает поздно')).toEqual({ outcome: 'changed' })
    expect((await listOwnSignIns(viewer)).map(({ id }) => id)).toEqual([idOf(here)])
    expect(await change(goodPassword, 'ещё один пароль')).toMatchObject({ reason: 'wrong' })
  })

  it('are removed when they have run out', async () => {
    const { id } = await makePerson()
    const cookie = await signedIn(id)
    const expiresAt = new Date(now.getTime() - 1)
    await database().authSession.update({ where: { id: idOf(cookie) }, data: { expiresAt } })
    await removeRunOut(now)
    expect(await database().authSession.count({ where: { userId: id } })).toBe(0)
  })
})

describe('the consent', () => {
  it('is given for the version on the screen, withdrawn, and given again', async () => {
    const person = await makePerson()
    const viewer = viewerOf(person)
    expect(await giveConsent(viewer, 'older')).toEqual({ outcome: 'refused', reason: 'outdated' })
    await giveConsent(viewer, consentVersion())
    await giveConsent(viewer, consentVersion())
    expect(await listOwnConsents(viewer)).toMatchObject([{ version: consentVersion(), withdrawnAt: null }])
    await withdrawConsent(viewer)
    await withdrawConsent(viewer)
    expect((await listOwnConsents(viewer))[0]?.withdrawnAt).not.toBeNull()
    await giveConsent(viewer, consentVersion())
    expect(await listOwnConsents(viewer)).toMatchObject([{ withdrawnAt: null }])
    const actions = await database().auditEntry.findMany({ where: { objectId: person.id } })
    expect(actions.map(({ action }) => action)).toEqual([
      'consent.given',
      'consent.withdrawn',
      'consent.given',
    ])
  })

  it('is a text with a version and the facts of the operator', async () => {
    const { title, version, text } = await readConsentText()
    expect(title).toContain('Согласие')
    expect(version).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(JSON.stringify(text)).toContain('[наименование оператора]')
    expect(JSON.stringify(text)).not.toMatch(/\{(operator|retention)/)
  })
})

describe('the profile', () => {
  it('records which fields changed, never their values', async () => {
    const person = await makePerson()
    await saveProfile(viewerOf(person), {
      surname: 'Соколова-Ким',
      givenName: 'Марина',
      patronymic: null,
      timeZone: 'Asia/Omsk',
    })
    const [entry] = await database().auditEntry.findMany({ where: { objectId: person.id } })
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ fields: ['surname', 'patronymic', 'timeZone'] })
    expect(await database().user.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      surname: 'Соколова-Ким',
      timeZone: 'Asia/Omsk',
    })
  })
})
