import { expect, it } from 'vitest'
import { readListing } from '#app/lib/listing.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { listOutbox, outboxSortable, readMail } from './outbox-reading.server.ts'
import { enqueueMail } from './outbox.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const listing = readListing(new URL('http://localhost/admin/outbox'), outboxSortable, '-createdAt')

it('hides one-time links where the database is no demo, and records every reading', async () => {
  const link = 'http://localhost:3000/password/reset/secret'
  const mail = { kind: 'password-reset', recipient: 'a@reshayu.example', subject: 'Новый пароль' }
  await inTransaction((tx) => enqueueMail(tx, { ...mail, body: 'Вот: {{link}}', secretLink: link }, now))
  const { mails, total } = await listOutbox(null, listing)
  expect(total).toBe(1)
  expect(mails).toMatchObject([{ subject: 'Новый пароль', state: 'waiting' }])
  expect(JSON.stringify(mails)).not.toContain('secret')
  const id = mails[0]?.id ?? ''
  const first = await readMail('admin', id, now)
  expect(first).toMatchObject({ body: 'Вот: ссылка скрыта', recipient: 'a@reshayu.example' })
  expect(JSON.stringify(first)).not.toContain('reset/secret')
  await readMail('admin', id, now)
  expect(await readMail('admin', 'nothing', now)).toBeNull()
  expect(await database().auditEntry.findMany({ where: { action: 'mail.read' } })).toMatchObject([
    { actorId: 'admin', objectId: id },
    { actorId: 'admin', objectId: id },
  ])
})

it('lists by state', async () => {
  await database().outboxMail.updateMany({ data: { sentAt: now } })
  expect((await listOutbox('sent', listing)).total).toBe(1)
  expect((await listOutbox('waiting', listing)).total).toBe(0)
  expect((await listOutbox('failed', listing)).total).toBe(0)
})
