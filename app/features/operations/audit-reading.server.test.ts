// The audit log read by an administrator: each condition narrows, the export is neutral, values open until the erasure.
import { beforeAll, describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { actionsOf, makePerson } from '#app/testing/people.ts'
import { recordAudit, recordPersonalChange } from './audit.server.ts'
import { auditCsv } from './audit-csv.server.ts'
import { findAuditEntry, listAudit, showAuditValues } from './audit-reading.server.ts'
import { verifyAudit } from './audit-verify.server.ts'
import { destroyPersonKey } from './person-key.server.ts'

const all = { who: '', part: null, object: '', from: null, to: null }
const first = { page: 1 }
const day = (n: number) => new Date(`2026-11-0${n}T10:00:00.000Z`)
let ann = { id: '', email: '' }

beforeAll(async () => {
  ann = await makePerson({ email: 'ann@reshayu.example' })
  await inTransaction(async (tx) => {
    const fact = { objectType: 'user', objectId: ann.id }
    await recordAudit(tx, { ...fact, actorId: ann.id, action: 'role.granted' }, day(1))
    await recordAudit(tx, { ...fact, actorId: null, action: 'mark.posted' }, day(2))
    await recordAudit(tx, { ...fact, actorId: 'gone', action: '=cmd', objectId: '@x' }, day(3))
    const values = { before: { surname: 'Орлова' }, after: { surname: 'Зимина' } }
    await recordPersonalChange(
      tx,
      { ...fact, ...values, actorId: ann.id, action: 'record.changed', userId: ann.id },
      day(4),
    )
  })
})

const actions = async (wanted: object) =>
  (await listAudit({ ...all, ...wanted }, first)).lines.map(({ action }) => action)

describe('the journal', () => {
  it('shows the newest first, with names where people are known', async () => {
    const { lines, total } = await listAudit(all, first)
    expect(total).toBe(4)
    expect(lines[0]).toMatchObject({
      action: 'record.changed',
      actor: { surname: 'Соколова' },
      hasValues: true,
    })
    expect(lines[1]).toMatchObject({ actor: null, actorId: 'gone' })
  })

  it('is narrowed by who, what, which object and when', async () => {
    expect(await actions({ who: 'соколова' })).toEqual(['record.changed', 'role.granted'])
    expect(await actions({ who: 'ann@' })).toEqual(['record.changed', 'role.granted'])
    expect(await actions({ who: 'платформа' })).toEqual(['mark.posted'])
    expect(await actions({ who: 'никто' })).toEqual([])
    expect(await actions({ part: 'marks' })).toEqual(['mark.posted'])
    expect(await actions({ object: '@x' })).toEqual(['=cmd'])
    expect(await actions({ from: day(2), to: day(4) })).toEqual(['=cmd', 'mark.posted'])
  })

  it('goes into a file in which nothing is a formula, and says who took it', async () => {
    let text = ''
    for await (const bytes of auditCsv(ann.id, all, day(5))) text += new TextDecoder().decode(bytes)
    expect(text.split('\r\n')).toHaveLength(7)
    expect(text).toContain(";'=cmd;'=cmd;")
    expect(text).toContain(";'@x;")
    expect(text).not.toMatch(/Орлова|Зимина/)
    expect(await actionsOf('journal')).toEqual(['audit.exported'])
  })

  it('opens values with an entry, until the person is erased: then it says when', async () => {
    const { id } = await database().auditEntry.findFirstOrThrow({ where: { action: 'record.changed' } })
    expect(await showAuditValues('admin', id, day(6))).toEqual({ surname: ['Орлова', 'Зимина'] })
    expect((await actionsOf(ann.id)).at(-1)).toBe('audit.values-shown')
    expect(await findAuditEntry(id)).toMatchObject({ hasValues: true, erasedAt: null })
    await inTransaction((tx) => destroyPersonKey(tx, ann.id, day(7)))
    expect(await showAuditValues('admin', id, day(8))).toBeNull()
    expect(await findAuditEntry(id)).toMatchObject({ hasValues: true, erasedAt: day(7) })
    expect((await verifyAudit()).broken).toBeNull()
    expect(await findAuditEntry(999)).toBeNull()
    expect(await showAuditValues('admin', 1, day(8))).toBeNull()
  })
})
