// The audit log over a real database: nothing is changed, removed or slipped in without being found.
import { beforeEach, describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { clearAudit, withOpenAudit } from '#app/testing/audit-clearing.ts'
import { makePerson } from '#app/testing/people.ts'
import { recordAudit, recordAudits, recordPersonalChange } from './audit.server.ts'
import { verifyAudit } from './audit-verify.server.ts'
import { destroyPersonKey, keyOfPerson, keysOfPeople } from './person-key.server.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const fact = (objectId: string) => ({ actorId: 'a', action: 'user.renamed', objectType: 'user', objectId })

async function write(...objectIds: string[]) {
  for (const objectId of objectIds) await inTransaction((tx) => recordAudit(tx, fact(objectId), now))
}

const lastId = async () => (await database().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })).id

beforeEach(async () => {
  await clearAudit()
  await database().$executeRaw`DELETE FROM "sqlite_sequence" WHERE "name" = 'AuditEntry'`
})

describe('the journal', () => {
  it('chains single entries, many at once and personal changes, and survives a rolled-back command', async () => {
    const person = await makePerson()
    await write('1', '2')
    await inTransaction((tx) => recordAudits(tx, [fact('3'), fact('4'), fact('5')], now))
    const failed = inTransaction(async (tx) => {
      await recordAudit(tx, fact('never'), now)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    const change = {
      ...fact(person.id),
      userId: person.id,
      before: { surname: 'А' },
      after: { surname: 'Б' },
    }
    await inTransaction((tx) => recordPersonalChange(tx, change, now))
    await inTransaction((tx) => recordAudits(tx, [], now))
    expect(await verifyAudit()).toMatchObject({ chained: 6, older: 0, broken: null, head: { id: 6 } })
  })

  it('begins over the entries that are older than the chain', async () => {
    await withOpenAudit(() => database().auditEntry.create({ data: { ...fact('old'), at: now } }))
    await write('1', '2')
    expect(await verifyAudit()).toMatchObject({ chained: 2, older: 1, broken: null })
    await withOpenAudit(() =>
      database().auditEntry.updateMany({ where: { hash: null }, data: { actorId: 'b' } }),
    )
    expect((await verifyAudit()).broken).toEqual({ entryId: 2, reason: 'changed' })
  })

  it('is empty and whole at first', async () => {
    expect(await verifyAudit()).toEqual({ chained: 0, older: 0, head: null, broken: null })
  })

  it('lets many writers in at once without losing a link', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(String(n))))
    expect(await verifyAudit()).toMatchObject({ chained: 20, broken: null })
  })

  it('refuses in the database to change, remove or slip in an entry', async () => {
    await write('1', '2')
    const { auditEntry } = database()
    await expect(auditEntry.updateMany({ data: { actorId: 'b' } })).rejects.toThrow()
    await expect(auditEntry.deleteMany({})).rejects.toThrow()
    await expect(auditEntry.create({ data: { ...fact('x'), at: now } })).rejects.toThrow()
    const early = { ...fact('x'), id: (await lastId()) - 1, at: now, hash: 'x' }
    await expect(auditEntry.create({ data: early })).rejects.toThrow()
    expect((await verifyAudit()).broken).toBeNull()
  })

  it('finds what was done behind the lock', async () => {
    await write('1', '2', '3')
    const forge = async (work: () => Promise<unknown>) => {
      await withOpenAudit(work)
      return (await verifyAudit()).broken
    }
    const { auditEntry } = database()
    const second = await auditEntry.findUniqueOrThrow({ where: { id: 2 } })
    expect(await forge(() => auditEntry.update({ where: { id: 2 }, data: { objectId: 'x' } }))).toEqual({
      entryId: 2,
      reason: 'changed',
    })
    await withOpenAudit(() => auditEntry.delete({ where: { id: 2 } }))
    expect((await verifyAudit()).broken).toEqual({ entryId: 2, reason: 'missing' })
    await withOpenAudit(() => auditEntry.create({ data: second }))
    expect((await verifyAudit()).broken).toBeNull()
    expect(await forge(() => auditEntry.create({ data: { ...fact('x'), at: now } }))).toEqual({
      entryId: 4,
      reason: 'unchained',
    })
  })

  it('finds that its end was cut off, also after it went on', async () => {
    await write('1', '2', '3')
    await withOpenAudit(() => database().auditEntry.delete({ where: { id: 3 } }))
    expect((await verifyAudit()).broken).toEqual({ entryId: 3, reason: 'cut-off' })
    await write('4')
    expect((await verifyAudit()).broken).toEqual({ entryId: 3, reason: 'missing' })
  })
})

describe('a personal change', () => {
  const change = (userId: string, before: object, after: object) => ({
    ...fact(userId),
    userId,
    before: before as Record<string, string>,
    after: after as Record<string, string>,
  })

  it('keeps the values sealed, names only the fields that changed, and is silent when none did', async () => {
    const { id } = await makePerson()
    const given = change(id, { surname: 'Орлова', sex: 'female' }, { surname: 'Зимина', sex: 'female' })
    await inTransaction((tx) => recordPersonalChange(tx, given, now))
    await inTransaction((tx) => recordPersonalChange(tx, { ...given, after: given.before }, now))
    const [entry, ...rest] = await database().auditEntry.findMany({ include: { values: true } })
    expect(rest).toEqual([])
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ fields: ['surname'] })
    expect(JSON.stringify(entry)).not.toMatch(/Орлова|Зимина/)
    expect(entry?.values?.userId).toBe(id)
  })

  it('holds after the key is destroyed, and keeps no values from then on', async () => {
    const { id } = await makePerson()
    await inTransaction((tx) => recordPersonalChange(tx, change(id, { a: '1' }, { a: '2' }), now))
    expect((await keysOfPeople(database(), [id])).size).toBe(1)
    await inTransaction((tx) => destroyPersonKey(tx, id, now))
    expect((await keysOfPeople(database(), [id])).size).toBe(0)
    expect(await inTransaction((tx) => keyOfPerson(tx, id, now))).toBeNull()
    await inTransaction((tx) => recordPersonalChange(tx, change(id, { a: '2' }, { a: '3' }), now))
    expect(await database().auditValue.count()).toBe(1)
    expect((await verifyAudit()).broken).toBeNull()
    const revive = database().personKey.update({ where: { userId: id }, data: { wrapped: 'x' } })
    await expect(revive).rejects.toThrow()
  })

  it('finds other values beside an entry', async () => {
    const { id } = await makePerson()
    await inTransaction((tx) => recordPersonalChange(tx, change(id, { a: '1' }, { a: '2' }), now))
    await withOpenAudit(() => database().auditValue.updateMany({ data: { sealed: 'p1.a.b.c' } }))
    expect((await verifyAudit()).broken).toMatchObject({ reason: 'values' })
    await withOpenAudit(() => database().auditValue.deleteMany())
    expect((await verifyAudit()).broken).toMatchObject({ reason: 'changed' })
  })
})
