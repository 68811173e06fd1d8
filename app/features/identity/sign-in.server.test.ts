import { describe, expect, it } from 'vitest'
import { actionsOf, goodPassword, makePerson } from '#app/testing/people.ts'
import { database } from '#app/platform/database.server.ts'
import { signIn } from './sign-in.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let addresses = 0
/** Each attempt from an address of its own, unless the test is about addresses. */
function attempt(email: string, password: string, at = now, address = `address-${++addresses}`) {
  return signIn({ email, password, address }, at)
}
const refused = (reason: string) => ({ outcome: 'refused', reason })

describe('sign-in', () => {
  it('takes the right password, whatever the case of the e-mail', async () => {
    const { id, email } = await makePerson({ password: goodPassword })
    expect(await attempt(` ${email.toUpperCase()} `, goodPassword)).toEqual({
      outcome: 'signed-in',
      userId: id,
    })
  })

  it('says the same about a wrong password, an unknown e-mail, a closed account and an unused invitation', async () => {
    const known = await makePerson({ password: goodPassword })
    const invited = await makePerson()
    const closed = await makePerson({ password: goodPassword })
    await database().user.update({ where: { id: closed.id }, data: { deactivatedAt: now } })
    expect(await attempt(known.email, 'не тот')).toEqual(refused('wrong'))
    expect(await attempt('nobody@reshayu.example', 'не тот')).toEqual(refused('wrong'))
    expect(await attempt(closed.email, goodPassword)).toEqual(refused('wrong'))
    expect(await attempt(invited.email, '')).toEqual(refused('wrong'))
  })

  it('takes at least as long to refuse a stranger as a known person', async () => {
    const startedAt = performance.now()
    await attempt('stranger@reshayu.example', 'не тот')
    expect(performance.now() - startedAt).toBeGreaterThan(240)
  })
})

describe('lock-out', () => {
  it('closes at the tenth failure, refuses the right password, opens after fifteen minutes', async () => {
    const { id, email } = await makePerson({ password: goodPassword })
    for (let i = 1; i < 10; i++) expect(await attempt(email, 'не тот')).toEqual(refused('wrong'))
    expect(await attempt(email, 'не тот')).toEqual(refused('locked'))
    expect(await attempt(email, goodPassword, later(14))).toEqual(refused('locked'))
    expect(await attempt(email, goodPassword, later(15))).toEqual({ outcome: 'signed-in', userId: id })
    const { failedSignIns, lockedUntil } = await database().user.findUniqueOrThrow({ where: { id } })
    expect({ failedSignIns, lockedUntil }).toEqual({ failedSignIns: 0, lockedUntil: null })
    expect(await actionsOf(id)).toEqual(['user.locked'])
  })

  it('counts failures in a row only', async () => {
    const { email } = await makePerson({ password: goodPassword })
    for (let i = 0; i < 9; i++) await attempt(email, 'не тот')
    expect(await attempt(email, goodPassword)).toMatchObject({ outcome: 'signed-in' })
    expect(await attempt(email, 'не тот')).toEqual(refused('wrong'))
  })

  it('answers ten of thirty guesses made at once', async () => {
    const { email } = await makePerson({ password: goodPassword })
    const answers = await Promise.all(Array.from({ length: 30 }, () => attempt(email, 'не тот')))
    expect(answers.filter((answer) => 'reason' in answer && answer.reason === 'wrong')).toHaveLength(9)
    expect(answers.filter((answer) => 'reason' in answer && answer.reason === 'locked')).toHaveLength(21)
  })

  it('closes an unknown e-mail in the same way', async () => {
    const email = 'no-such-person@reshayu.example'
    for (let i = 1; i < 10; i++) expect(await attempt(email, 'не тот')).toEqual(refused('wrong'))
    expect(await attempt(email, 'не тот')).toEqual(refused('locked'))
    expect(await attempt(email, 'не тот')).toEqual(refused('locked'))
  })
})

describe('the limit of an address', () => {
  it('refuses after thirty failures, and counts no success', async () => {
    const { email } = await makePerson({ password: goodPassword })
    for (let i = 0; i < 5; i++)
      expect(await attempt(email, goodPassword, now, 'office')).toMatchObject({ outcome: 'signed-in' })
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => attempt(`guess${i}@reshayu.example`, 'x', now, 'office')),
    )
    expect(await attempt(email, goodPassword, now, 'office')).toEqual(refused('too-many'))
    expect(await attempt(email, goodPassword, now, 'home')).toMatchObject({ outcome: 'signed-in' })
  })
})
