import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { type Mailer, openMailer } from '#app/platform/mailer.server.ts'
import { eraseOldMail, sendDueMail } from './mail-worker.server.ts'
import { enqueueMail, type Mail } from './outbox.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const link = 'http://localhost:3000/invitation/secret'
const letter: Mail = {
  kind: 'invitation',
  recipient: 'sokolova@gorodets.example',
  subject: 'Приглашение на платформу «Решаю»',
  body: 'Здравствуйте, Марина Сергеевна.\n\nСсылка: {{link}}\n',
  secretLink: link,
}

const received: ParsedMail[] = []
/** What the server does with the next letters. */
let mood: 'kind' | 'busy' | 'unknown-receiver' = 'kind'

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo(_address, _session, done) {
    done(mood === 'unknown-receiver' ? answer('No such person', 550) : null)
  },
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      if (mood === 'busy') return done(answer('Try later', 451))
      received.push(mail)
      done()
    }, done)
  },
})
let mailer: Mailer

function answer(text: string, responseCode: number): Error {
  return Object.assign(new Error(text), { responseCode })
}

const enqueue = (changes: Partial<Mail> = {}) =>
  inTransaction((tx) => enqueueMail(tx, { ...letter, ...changes }, now))
const onlyRow = () => database().outboxMail.findFirstOrThrow({})
const send = (at = now) => sendDueMail(mailer, () => at)

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  mailer = openMailer(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
})
afterAll(async () => {
  mailer.close()
  await new Promise<void>((resolve) => server.close(resolve))
})
beforeEach(() => {
  received.length = 0
  mood = 'kind'
})
afterEach(async () => {
  await database().outboxMail.deleteMany({})
})

describe('sending', () => {
  it('brings Russian text and the link through a real server, then forgets the link', async () => {
    await enqueue()
    expect(await send()).toBe(1)
    expect(received).toHaveLength(1)
    const [mail] = received
    expect(mail?.subject).toBe(letter.subject)
    expect(mail?.text?.trimEnd()).toBe(`Здравствуйте, Марина Сергеевна.\n\nСсылка: ${link}`)
    expect(mail?.from?.text).toBe('"Решаю" <no-reply@reshayu.example>')
    expect(mail?.to).toMatchObject({ text: letter.recipient })
    const row = await onlyRow()
    expect(row).toMatchObject({ sentAt: now, secretLink: null, attempts: 1, lastError: null })
    expect(row.body).toContain('{{link}}')
    expect(mail?.messageId).toBe(`<${row.id}@reshayu.example>`)
    expect(await send(later(60))).toBe(0)
    expect(received).toHaveLength(1)
  })

  it('brings a file with its Russian name, byte for byte', async () => {
    const bytes = new Uint8Array([80, 75, 3, 4, 0, 255, 128])
    await enqueue({ attachment: { name: 'Просрочено.xlsx', type: 'application/octet-stream', bytes } })
    expect(await send()).toBe(1)
    expect(received[0]?.attachments).toHaveLength(1)
    const [file] = received[0]?.attachments ?? []
    expect(file?.filename).toBe('Просрочено.xlsx')
    expect([...(file?.content ?? [])]).toEqual([...bytes])
  })

  it('sends what was written in a transaction that held, and nothing of one that fell', async () => {
    await inTransaction(async (tx) => {
      await enqueueMail(tx, letter, now)
      throw new Error('fell')
    }).catch(() => null)
    expect(await send()).toBe(0)
  })

  it('writes a letter with the same key once', async () => {
    const written = await Promise.all(Array.from({ length: 5 }, () => enqueue({ dedupeKey: 'one' })))
    expect(written.filter(Boolean)).toHaveLength(1)
    expect(await send()).toBe(1)
  })

  it('lets no two processes send one letter', async () => {
    for (let i = 0; i < 12; i++) await enqueue({ recipient: `p${i}@reshayu.example` })
    await Promise.all([send(), send(), send()])
    expect(received.map((mail) => (mail.to as { text: string }).text).sort()).toEqual(
      Array.from({ length: 12 }, (_, i) => `p${i}@reshayu.example`).sort(),
    )
  })

  it('stops after the letter in hand when it is told to', async () => {
    await enqueue()
    expect(await sendDueMail(mailer, () => now, AbortSignal.abort())).toBe(0)
    expect(received).toHaveLength(0)
  })

  it('takes a letter over from a process that died with it', async () => {
    await enqueue()
    const { id } = await onlyRow()
    await database().outboxMail.update({ where: { id }, data: { attempts: 1, nextAttemptAt: later(5) } })
    expect(await send(later(4))).toBe(0)
    expect(await send(later(5))).toBe(1)
  })
})

describe('a server that refuses', () => {
  it('for now is tried again, a minute later, then two', async () => {
    await enqueue()
    mood = 'busy'
    expect(await send()).toBe(0)
    expect(await onlyRow()).toMatchObject({ attempts: 1, nextAttemptAt: later(1), sentAt: null })
    expect((await onlyRow()).lastError).toContain('Try later')
    expect(await send(later(0.5))).toBe(0)
    await send(later(1))
    expect(await onlyRow()).toMatchObject({ attempts: 2, nextAttemptAt: later(3) })
    mood = 'kind'
    expect(await send(later(3))).toBe(1)
    expect(received).toHaveLength(1)
  })

  it('for good is not tried again, and the link is forgotten', async () => {
    await enqueue()
    mood = 'unknown-receiver'
    await send()
    expect(await onlyRow()).toMatchObject({ attempts: 1, failedAt: now, secretLink: null })
    mood = 'kind'
    expect(await send(later(600))).toBe(0)
  })

  it('is given up after the last attempt', async () => {
    await enqueue()
    const { id } = await onlyRow()
    await database().outboxMail.update({ where: { id }, data: { attempts: 13 } })
    mood = 'busy'
    await send()
    expect(await onlyRow()).toMatchObject({ attempts: 14, failedAt: now })
  })

  it('that is not there at all is tried again', async () => {
    await enqueue()
    const nobody = openMailer('smtp://127.0.0.1:1')
    expect(await sendDueMail(nobody, () => now)).toBe(0)
    nobody.close()
    expect(await onlyRow()).toMatchObject({ attempts: 1, nextAttemptAt: later(1) })
  })
})

describe('forgetting', () => {
  const day = 24 * 60

  it('erases the body and the file seven days after sending', async () => {
    await enqueue({ attachment: { name: 'a.xlsx', type: 'text/plain', bytes: new Uint8Array([1]) } })
    await send()
    expect(await eraseOldMail(later(7 * day - 1))).toBe(0)
    expect(await eraseOldMail(later(7 * day))).toBe(1)
    expect(await eraseOldMail(later(8 * day))).toBe(0)
    expect(await onlyRow()).toMatchObject({
      ...{ body: null, attachment: null, subject: letter.subject, erasedAt: later(7 * day) },
    })
  })

  it('forgets the link of a letter nobody sent, and then does not send it', async () => {
    await enqueue()
    await eraseOldMail(later(14 * day))
    expect(await onlyRow()).toMatchObject({ secretLink: null, erasedAt: null })
    expect(await send(later(14 * day))).toBe(0)
    expect(await onlyRow()).toMatchObject({ failedAt: later(14 * day) })
    expect(received).toHaveLength(0)
  })
})
