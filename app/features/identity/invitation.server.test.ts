import { describe, expect, it } from 'vitest'
import { actionsOf, goodPassword, makePerson } from '#app/testing/people.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { invitePerson } from './invitation.server.ts'
import { hashSecret } from './lucia-adapter.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const person = { surname: 'Ермаков', givenName: 'Тимур', patronymic: 'Олегович', invitedById: null }
const invite = (changes: Partial<Parameters<typeof invitePerson>[1]> & { email: string }) =>
  inTransaction((tx) => invitePerson(tx, { ...person, ...changes }, now))

describe('an invitation', () => {
  it('makes the account, stores only the hash of the link and writes a letter without it', async () => {
    const { userId, link, created, state } = await invite({ email: ' Ermakov@Balahna.example ' })
    expect({ created, state }).toEqual({ created: true, state: 'invited' })
    const secret = link?.split('/').at(-1) ?? ''
    const token = await database().oneTimeToken.findFirstOrThrow({ where: { userId } })
    expect(token).toMatchObject({ tokenHash: hashSecret(secret), kind: 'invitation', usedAt: null })
    const mail = await database().outboxMail.findFirstOrThrow({
      where: { recipient: 'ermakov@balahna.example' },
    })
    expect(mail).toMatchObject({ kind: 'invitation', secretLink: link })
    expect(mail.body).toContain('{{link}}')
    expect(mail.body).not.toContain(secret)
    expect(mail.body).toContain('Здравствуйте, Тимур Олегович.')
    expect(await actionsOf(userId)).toEqual(['user.invited'])
  })

  it('keeps the names of a known person and gives a second link without ending the first', async () => {
    const first = await invite({ email: 'twice@reshayu.example' })
    const second = await invite({ email: 'twice@reshayu.example', surname: 'Другой' })
    expect(second).toMatchObject({ userId: first.userId, created: false, state: 'invited' })
    expect(second.link).not.toBe(first.link)
    const user = await database().user.findUniqueOrThrow({ where: { id: first.userId } })
    expect(user.surname).toBe('Ермаков')
    expect(await database().oneTimeToken.count({ where: { userId: first.userId, usedAt: null } })).toBe(2)
  })

  it('sends a notice without a link to somebody with a password', async () => {
    const { email } = await makePerson({ password: goodPassword })
    expect(await invite({ email, occasion: 'Вас зачислили в поток.' })).toMatchObject({
      link: null,
      state: 'notified',
    })
    const mail = await database().outboxMail.findFirstOrThrow({ where: { recipient: email } })
    expect(mail.secretLink).toBeNull()
    expect(mail.body).toContain('Вас зачислили в поток.')
    expect(mail.body).toContain('/login')
  })

  it('writes nothing to a closed account', async () => {
    const { id, email } = await makePerson()
    await database().user.update({ where: { id }, data: { deactivatedAt: now } })
    expect(await invite({ email })).toMatchObject({ link: null, state: 'closed' })
    expect(await database().outboxMail.count({ where: { recipient: email } })).toBe(0)
  })

  it('is written once for one key, however often it comes', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => invite({ email: 'burst@reshayu.example', dedupeKey: 'form-1' })),
    )
    expect(answers.filter(({ state }) => state === 'invited')).toHaveLength(1)
    expect(answers.filter(({ state }) => state === 'repeated')).toHaveLength(9)
    expect(await database().outboxMail.count({ where: { recipient: 'burst@reshayu.example' } })).toBe(1)
  })

  it('leaves nothing behind when the caller fails', async () => {
    const failing = inTransaction(async (tx) => {
      await invitePerson(tx, { ...person, email: 'rolled-back@reshayu.example' }, now)
      throw new Error('later step')
    })
    await expect(failing).rejects.toThrow('later step')
    expect(await database().user.count({ where: { email: 'rolled-back@reshayu.example' } })).toBe(0)
    expect(await database().outboxMail.count({ where: { recipient: 'rolled-back@reshayu.example' } })).toBe(0)
  })
})
