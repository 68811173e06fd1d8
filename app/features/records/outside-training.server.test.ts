import { beforeAll, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { actionsOf, makePerson } from '#app/testing/people.ts'
import {
  findScan,
  listOutsideTraining,
  recordOutsideTraining,
  removeOutsideTraining,
} from './outside-training.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const scan = { name: 'скан.exe', bytes: new TextEncoder().encode('%PDF-1.7 …') }
let userId = ''
let foreign = ''
const facts = (changes = {}) => ({
  ...{ userId, title: 'Понятный язык', provider: 'Университет', hours: 24, number: null },
  ...{ completedOn: new Date('2026-05-01T00:00:00Z'), scan, ...changes },
})

beforeAll(async () => {
  userId = (await makePerson()).id
  foreign = (await makePerson()).id
})

it('is recorded once with its scan, opened for its person only, and stays as removed', async () => {
  const first = await recordOutsideTraining('x', facts(), now)
  if (first.outcome !== 'recorded') throw new Error(first.message)
  expect(await recordOutsideTraining('x', facts(), now)).toEqual(first)
  const { id } = first
  expect(await findScan(userId, id)).toMatchObject({ fileName: 'скан.pdf', mimeType: 'application/pdf' })
  expect(await findScan(foreign, id)).toBeNull()
  expect(await removeOutsideTraining('x', { userId: foreign, id }, now)).toBe(false)
  expect(await removeOutsideTraining('x', { userId, id }, now)).toBe(true)
  expect(await removeOutsideTraining('x', { userId, id }, now)).toBe(false)
  expect(await findScan(userId, id)).toBeNull()
  expect(await listOutsideTraining(userId)).toMatchObject([{ id, removedAt: now }])
  expect(await actionsOf(userId)).toEqual(['outside-training.recorded', 'outside-training.removed'])
})

it('needs no scan, but a real one where there is one, and a day that has been', async () => {
  expect(await recordOutsideTraining('x', facts({ title: 'Без скана', scan: null }), now)).toMatchObject({
    outcome: 'recorded',
  })
  const wrong = { name: 'a.pdf', bytes: new TextEncoder().encode('<html>') }
  expect(await recordOutsideTraining('x', facts({ scan: wrong }), now)).toMatchObject({ field: 'scan' })
  const completedOn = new Date('2026-11-24T00:00:00Z')
  expect(await recordOutsideTraining('x', facts({ completedOn }), now)).toMatchObject({
    field: 'completedOn',
  })
  expect(await database().outsideTraining.count({ where: { removedAt: null } })).toBe(1)
})
