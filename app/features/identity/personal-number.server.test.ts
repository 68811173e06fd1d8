import { beforeAll, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { checkDataKey } from '#app/features/operations/data-key-check.server.ts'
import { makePerson } from '#app/testing/people.ts'
import { openPersonalNumber, personalNumberDigest, recordPersonalNumbers } from './personal-number.server.ts'

const now = new Date('2026-10-05T09:00:00Z')
let first: string
let second: string

beforeAll(async () => {
  first = (await makePerson()).id
  second = (await makePerson()).id
})

it('keeps a number sealed, finds it by its digest, and opens it for its person', async () => {
  const digits = '11223344595'
  await inTransaction((tx) => recordPersonalNumbers(tx, [{ userId: first, digits }], 'importer', now))
  const row = await database().personalNumber.findUniqueOrThrow({
    where: { digest: personalNumberDigest(digits) },
  })
  expect(row).toMatchObject({ userId: first, recordedById: 'importer' })
  expect(JSON.stringify(row)).not.toContain(digits)
  expect(await openPersonalNumber(database(), first)).toBe(digits)
  expect(await openPersonalNumber(database(), second)).toBeNull()
})

it('never gives one number to two people', async () => {
  const taken = inTransaction((tx) =>
    recordPersonalNumbers(tx, [{ userId: second, digits: '11223344595' }], 'importer', now),
  )
  await expect(taken).rejects.toThrow()
})

it('stops the start when the key is not the one the numbers were sealed with', async () => {
  await checkDataKey(database())
  await checkDataKey(database())
  await database().setting.update({ where: { key: 'data-key-mark' }, data: { value: 'another key' } })
  await expect(checkDataKey(database())).rejects.toThrow('does not fit this database')
  await database().personalNumber.deleteMany()
  await checkDataKey(database())
})
