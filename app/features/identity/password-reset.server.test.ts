import { describe, expect, it } from 'vitest'
import { actionsOf, goodPassword, makePerson, signedIn } from '#app/testing/people.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { invitePerson } from './invitation.server.ts'
import { findLinkOwner, requestPasswordReset, setPasswordByLink } from './password-reset.server.ts'
import { signIn } from './sign-in.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const fresh = 'зимой светает поздно'

async function ask(email: string, at = now, address = 'home') {
  const answer = await requestPasswordReset({ email, address }, at)
  const mail = await database().outboxMail.findFirst({
    where: { recipient: email },
    orderBy: { createdAt: 'desc' },
  })
  return { answer, secret: mail?.secretLink?.split('/').at(-1) ?? '' }
}

describe('asking for a link', () => {
  it('answers alike for known and unknown e-mails, and writes to the known one only', async () => {
    const { email } = await makePerson({ password: goodPassword })
    expect((await ask(email)).answer).toEqual({ outcome: 'asked' })
    expect((await ask('unknown@reshayu.example')).answer).toEqual({ outcome: 'asked' })
    expect(await database().outboxMail.count({ where: { recipient: 'unknown@reshayu.example' } })).toBe(0)
  })

  it('writes one letter a minute', async () => {
    const { email } = await makePerson({ password: goodPassword })
    await ask(email, now, 'a')
    await ask(email, now, 'b')
    expect(await database().outboxMail.count({ where: { recipient: email } })).toBe(1)
    await ask(email, later(2), 'c')
    expect(await database().outboxMail.count({ where: { recipient: email } })).toBe(2)
  })

  it('refuses the eleventh question from one address', async () => {
    for (let i = 0; i < 10; i++) await ask('unknown@reshayu.example', now, 'robot')
    expect((await ask('unknown@reshayu.example', now, 'robot')).answer).toEqual({
      outcome: 'refused',
      reason: 'too-many',
    })
  })
})

describe('a new password by a link', () => {
  it('ends all sign-ins, lifts the lock and works once', async () => {
    const { id, email } = await makePerson({ password: goodPassword })
    await signedIn(id)
    await signedIn(id)
    await database().user.update({ where: { id }, data: { lockedUntil: later(15), failedSignIns: 3 } })
    const { secret } = await ask(email, now, 'd')
    expect(await findLinkOwner('password-reset', secret, now)).toMatchObject({ userId: id, email })
    expect(await setPasswordByLink('password-reset', secret, fresh, now)).toEqual({
      outcome: 'set',
      userId: id,
    })
    expect(await database().authSession.count({ where: { userId: id } })).toBe(0)
    expect(await signIn({ email, password: fresh, address: 'd' }, now)).toMatchObject({
      outcome: 'signed-in',
    })
    expect(await signIn({ email, password: goodPassword, address: 'd' }, now)).toMatchObject({
      reason: 'wrong',
    })
    const again = await setPasswordByLink('password-reset', secret, 'весной ещё лучше', now)
    expect(again).toEqual({ outcome: 'refused', reason: 'expired' })
    expect(await findLinkOwner('password-reset', secret, now)).toBeNull()
    expect(await actionsOf(id)).toEqual(['password.set'])
  })

  it('is won by one of several uses at once', async () => {
    const { email } = await makePerson({ password: goodPassword })
    const { secret } = await ask(email, now, 'e')
    const answers = await Promise.all(
      ['один пароль тут', 'второй пароль тут', 'третий пароль тут'].map((password) =>
        setPasswordByLink('password-reset', secret, password, now),
      ),
    )
    expect(answers.filter(({ outcome }) => outcome === 'set')).toHaveLength(1)
  })

  it('refuses a weak password and keeps the link', async () => {
    const { email } = await makePerson({ password: goodPassword })
    const { secret } = await ask(email, now, 'f')
    expect(await setPasswordByLink('password-reset', secret, 'коротко', now)).toEqual({
      outcome: 'refused',
      reason: 'weak',
      problem: 'short',
    })
    expect(await findLinkOwner('password-reset', secret, now)).not.toBeNull()
  })

  it('refuses an expired, a foreign-kind and an invented link, and one of a closed account', async () => {
    const { id, email } = await makePerson({ password: goodPassword })
    const { secret } = await ask(email, now, 'g')
    const expired = { outcome: 'refused', reason: 'expired' }
    expect(await setPasswordByLink('password-reset', secret, fresh, later(60))).toEqual(expired)
    expect(await setPasswordByLink('invitation', secret, fresh, now)).toEqual(expired)
    expect(await setPasswordByLink('password-reset', 'A'.repeat(43), fresh, now)).toEqual(expired)
    expect(await setPasswordByLink('password-reset', "' OR 1=1 --", fresh, now)).toEqual(expired)
    await database().user.update({ where: { id }, data: { deactivatedAt: now } })
    expect(await setPasswordByLink('password-reset', secret, fresh, now)).toEqual(expired)
  })
})

describe('an invitation link', () => {
  it('lets the person in for the first time, and ends the other open invitations', async () => {
    const invite = () =>
      inTransaction((tx) =>
        invitePerson(
          tx,
          { email: 'first@reshayu.example', surname: 'А', givenName: 'Б', invitedById: null },
          now,
        ),
      )
    const [first, second] = [await invite(), await invite()].map(
      ({ link }) => link?.split('/').at(-1) ?? '',
    ) as [string, string]
    const day = 24 * 60
    expect(await setPasswordByLink('invitation', first, fresh, later(14 * day))).toMatchObject({
      reason: 'expired',
    })
    expect(await setPasswordByLink('invitation', first, fresh, later(13 * day))).toMatchObject({
      outcome: 'set',
    })
    expect(await setPasswordByLink('invitation', second, 'чужой пароль тут', later(13 * day))).toMatchObject({
      reason: 'expired',
    })
  })
})
