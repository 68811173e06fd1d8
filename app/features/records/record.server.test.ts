// Records over a real database: sealed at rest, opened with an entry in the journal, changed with before and after.
import { describe, expect, it } from 'vitest'
import { destroyPersonKey } from '#app/features/operations/person-key.server.ts'
import { verifyAudit } from '#app/features/operations/audit-verify.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { actionsOf, makePerson } from '#app/testing/people.ts'
import { correctNameForms, findNameForms, nameFormsOf } from './name-forms.server.ts'
import { undeclined } from './name-forms.ts'
import { listReadiness, readMaskedRecord, readRecords, saveRecord, showRecord } from './record.server.ts'
import type { RecordValues } from './record.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const whole: Partial<RecordValues> = {
  birthDate: '1985-03-07',
  sex: 'female',
  citizenship: '643',
  educationLevel: 'higher',
  diplomaSurname: 'Орлова',
  diplomaSeries: 'нет',
  diplomaNumber: '0612345',
}
/** A different right number each time: the check digits of the old range are not checked. */
let numbers = 0
const freshNumber = () => String(1_000_000 + ++numbers).padStart(9, '0') + '00'

const readinessOne = async (userId: string) => (await listReadiness(database(), [userId])).get(userId)

describe('a record', () => {
  it('is sealed at rest and read whole, with an entry for each person', async () => {
    const [ann, boris] = [await makePerson(), await makePerson()]
    const digits = freshNumber()
    const ids = { actorId: 'registrar', userId: ann.id }
    expect(await saveRecord(ids, { ...whole, personalNumber: digits }, now)).toEqual({ outcome: 'saved' })
    const rows = await database().learnerRecord.findMany()
    expect(JSON.stringify(rows)).not.toMatch(/1985|Орлова|0612345/)
    expect(JSON.stringify(await database().personalNumber.findMany())).not.toContain(digits)
    const asked = { viewerId: 'registrar', why: 'registrar' as const }
    const opened = await inTransaction((tx) => readRecords(tx, [ann.id, boris.id], asked, now))
    expect(opened.get(ann.id)).toEqual({ ...whole, personalNumber: digits })
    expect(opened.get(boris.id)?.birthDate).toBeNull()
    expect(await actionsOf(ann.id)).toEqual(['record.changed', 'record.shown'])
    expect(await actionsOf(boris.id)).toEqual(['record.shown'])
    const entries = JSON.stringify(await database().auditEntry.findMany({ include: { values: true } }))
    expect(entries).not.toMatch(new RegExp(`Орлова|0612345|${digits}`))
    expect((await verifyAudit()).broken).toBeNull()
  })

  it('is masked where it need not be read', async () => {
    const { id } = await makePerson()
    await saveRecord({ actorId: id, userId: id }, { ...whole, personalNumber: freshNumber() }, now)
    const seen = await readMaskedRecord(id)
    expect(seen).toMatchObject({ sex: 'female', masked: { birthDate: '**.**.1985', diplomaSurname: 'О•••' } })
    expect(seen.readiness.state).toBe('filled')
    expect(JSON.stringify(seen)).not.toMatch(/Орлова|0612345|03-07/)
    expect(await showRecord('registrar', id, now)).toMatchObject({ birthDate: '07.03.1985' })
    expect((await actionsOf(id)).at(-1)).toBe('record.shown')
  })

  it('keeps what a later form leaves empty and writes no entry when nothing changed', async () => {
    const { id } = await makePerson()
    await saveRecord({ actorId: id, userId: id }, whole, now)
    await saveRecord({ actorId: id, userId: id }, { diplomaNumber: '777' }, now)
    await saveRecord({ actorId: id, userId: id }, { diplomaNumber: '777' }, now)
    expect((await readMaskedRecord(id)).masked.birthDate).toBe('**.**.1985')
    expect(await actionsOf(id)).toEqual(['record.changed', 'record.changed'])
  })

  it('takes no number that somebody else has, and lets one’s own be corrected', async () => {
    const [ann, boris] = [await makePerson(), await makePerson()]
    const [taken, free] = [freshNumber(), freshNumber()]
    await saveRecord({ actorId: 'a', userId: ann.id }, { personalNumber: taken }, now)
    const refused = await saveRecord(
      { actorId: 'a', userId: boris.id },
      { ...whole, personalNumber: taken },
      now,
    )
    expect(refused).toEqual({ outcome: 'refused', reason: 'number-taken' })
    expect(await database().learnerRecord.findUnique({ where: { userId: boris.id } })).toBeNull()
    const again = await saveRecord({ actorId: 'a', userId: ann.id }, { personalNumber: free }, now)
    expect(again).toEqual({ outcome: 'saved' })
    expect(await database().personalNumber.count({ where: { userId: ann.id } })).toBe(1)
  })

  it('of two people saving one number at once stands with one of them', async () => {
    const people = [await makePerson(), await makePerson()]
    const personalNumber = freshNumber()
    const outcomes = await Promise.all(
      people.map(({ id }) => saveRecord({ actorId: 'a', userId: id }, { personalNumber }, now)),
    )
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'saved'])
  })

  it('is not kept any more after an erasure', async () => {
    const { id } = await makePerson()
    await saveRecord({ actorId: id, userId: id }, whole, now)
    await inTransaction((tx) => destroyPersonKey(tx, id, now))
    expect(await saveRecord({ actorId: id, userId: id }, { sex: 'male' }, now)).toMatchObject({
      reason: 'erased',
    })
    const asked = { viewerId: 'x', why: 'frdo' as const }
    const opened = await inTransaction((tx) => readRecords(tx, [id], asked, now))
    expect(opened.get(id)).toMatchObject({ birthDate: null, diplomaNumber: null })
  })
})

describe('readiness', () => {
  it('opens nothing and counts a number that came by another way', async () => {
    const { id } = await makePerson()
    expect(await readinessOne(id)).toMatchObject({ state: 'none' })
    await saveRecord({ actorId: id, userId: id }, whole, now)
    expect(await readinessOne(id)).toEqual({ state: 'partial', missing: ['personalNumber'] })
    await saveRecord({ actorId: id, userId: id }, { personalNumber: freshNumber() }, now)
    expect(await readinessOne(id)).toEqual({ state: 'filled', missing: [] })
  })

  it('asks no number of a foreign citizen and begins with a number alone', async () => {
    const [ann, boris] = [await makePerson(), await makePerson()]
    await saveRecord({ actorId: 'a', userId: ann.id }, { ...whole, citizenship: '398' }, now)
    expect((await readinessOne(ann.id))?.state).toBe('filled')
    await saveRecord({ actorId: 'a', userId: boris.id }, { personalNumber: freshNumber() }, now)
    expect((await readinessOne(boris.id))?.state).toBe('partial')
  })
})

describe('forms of a name', () => {
  it('are made by the library, corrected by hand and given back', async () => {
    const { id } = await makePerson()
    await saveRecord({ actorId: id, userId: id }, { sex: 'female' }, now)
    const forms = async () => (await nameFormsOf(database(), [id, 'nobody'])).get(id)
    expect((await forms())?.dative).toBe('Соколовой Марине Сергеевне')
    const plain = undeclined({ surname: 'Соколова', givenName: 'Марина', patronymic: 'Сергеевна' })
    await correctNameForms({ actorId: 'r', userId: id }, plain, now)
    expect((await forms())?.dative).toBe('Соколова Марина Сергеевна')
    expect(await findNameForms(id)).toMatchObject({ corrected: true, sex: 'female' })
    await correctNameForms({ actorId: 'r', userId: id }, null, now)
    expect((await forms())?.dative).toBe('Соколовой Марине Сергеевне')
    expect(await actionsOf(id)).toEqual([
      'record.changed',
      'record.name-forms-corrected',
      'record.name-forms-corrected',
    ])
    expect(await findNameForms('nobody')).toBeNull()
  })

  it('corrected before anything else is known leave the record empty', async () => {
    const { id } = await makePerson()
    await correctNameForms({ actorId: 'r', userId: id }, undeclined({ surname: 'А', givenName: 'Б' }), now)
    expect((await readinessOne(id))?.missing).toHaveLength(8)
    expect((await readinessOne(id))?.state).toBe('none')
  })
})
