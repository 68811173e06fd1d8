// A new data key over a real database: everything opens with the new one and nothing with the old; cut off, nothing is lost.
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { digestNumbersAnew, recordPersonalNumber } from '#app/features/identity/personal-number.server.ts'
import {
  dataKeyMark,
  fileKey,
  keyAtWork,
  makeKey,
  masterKey,
  readKey,
  seal,
} from '#app/platform/data-key.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { finishRotation, keyFiles, writeNextKey } from '#app/platform/key-files.server.ts'
import { makePerson } from '#app/testing/people.ts'
import { verifyAudit } from './audit-verify.server.ts'
import { checkDataKey } from './data-key-check.server.ts'
import { rotateDataKey, storedKeyMark } from './key-rotation.server.ts'
import { keyOfPerson, personKeyContext } from './person-key.server.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const oldKey = keyAtWork(masterKey())
const newKey = keyAtWork(readKey(makeKey(), 'test'))
const keys = { oldKey, newKey, digestAnew: digestNumbersAnew }
let userId = ''
let personKey: Buffer | null = null

beforeAll(async () => {
  userId = (await makePerson()).id
  await inTransaction(async (tx) => {
    personKey = await keyOfPerson(tx, userId, now)
    await recordPersonalNumber(tx, { userId, digits: '11223344595' }, null, now)
    await tx.setting.create({ data: { key: 'secret', value: seal('тайна', 'setting:secret') } })
    await tx.setting.create({ data: { key: 'plain', value: 'a1.не.закрыто' } })
  })
  await checkDataKey(database())
})

describe('rotation', () => {
  it('stops, with nothing changed, where sealed text lies that it does not know', async () => {
    const note = await database().user.update({
      where: { id: userId },
      data: { demoNote: seal('x', 'nowhere') },
      select: { id: true },
    })
    await expect(rotateDataKey(database(), keys, now)).rejects.toThrow('User.demoNote')
    expect(await storedKeyMark(database())).toBe(dataKeyMark(oldKey))
    await database().user.update({ where: { id: note.id }, data: { demoNote: null } })
  })

  it('changes nothing when it fails on the way', async () => {
    const broken = {
      ...newKey,
      seal: () => {
        throw new Error('power cut')
      },
    }
    await expect(rotateDataKey(database(), { ...keys, newKey: broken }, now)).rejects.toThrow('power cut')
    const row = await database().personalNumber.findUniqueOrThrow({ where: { userId } })
    expect(oldKey.unseal(row.sealed, userId)).toBe('11223344595')
    expect(row.digest).toBe(oldKey.keyedDigest('personal-number:11223344595'))
  })

  it('seals everything anew, digests too, and says so in the journal', async () => {
    const { resealed } = await rotateDataKey(database(), keys, now)
    expect(resealed).toEqual({ PersonKey: 1, PersonalNumber: 1, Setting: 1 })
    const { wrapped } = await database().personKey.findUniqueOrThrow({ where: { userId } })
    expect(newKey.unseal(wrapped ?? '', personKeyContext(userId))).toBe(personKey?.toString('base64'))
    expect(() => oldKey.unseal(wrapped ?? '', personKeyContext(userId))).toThrow()
    const number = await database().personalNumber.findUniqueOrThrow({ where: { userId } })
    expect(newKey.unseal(number.sealed, userId)).toBe('11223344595')
    expect(number.digest).toBe(newKey.keyedDigest('personal-number:11223344595'))
    const secret = await database().setting.findUniqueOrThrow({ where: { key: 'secret' } })
    expect(newKey.unseal(secret.value, 'setting:secret')).toBe('тайна')
    expect((await database().setting.findUniqueOrThrow({ where: { key: 'plain' } })).value).toBe(
      'a1.не.закрыто',
    )
    expect(await storedKeyMark(database())).toBe(dataKeyMark(newKey))
    expect(await database().auditEntry.count({ where: { action: 'keys.rotated' } })).toBe(1)
    expect((await verifyAudit()).broken).toBeNull()
  })

  it('is refused with a key that is not the database’s, and so is the start', async () => {
    await expect(rotateDataKey(database(), keys, now)).rejects.toThrow('not the one')
    await expect(checkDataKey(database())).rejects.toThrow('does not fit this database')
  })
})

describe('the key files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rotation-'))
  const file = path.join(folder, 'data.key')
  const markOf = (key: Buffer) => dataKeyMark(keyAtWork(key))

  it('keep the old key in its place until the database has the new one', () => {
    const old = fileKey(file)
    const dropped = writeNextKey(file)
    expect(finishRotation(markOf(old), file, now)).toBeNull()
    expect(finishRotation(null, file, now)).toBeNull()
    expect(fileKey(file).equals(old)).toBe(true)
    const next = writeNextKey(file)
    expect(next.equals(dropped)).toBe(false)
    expect(statSync(`${file}.next`).mode & 0o777).toBe(0o600)
    const former = finishRotation(markOf(next), file, now)
    expect(former).toBe(`${file}.before-20261122100000`)
    expect(fileKey(file).equals(next)).toBe(true)
    expect(readKey(readFileSync(former ?? '', 'utf8').trim(), 'x').equals(old)).toBe(true)
    expect(existsSync(`${file}.next`)).toBe(false)
    expect(finishRotation(markOf(next), file, now)).toBeNull()
    expect(
      keyFiles(file)
        .map((one) => path.basename(one))
        .sort(),
    ).toEqual(readdirSync(folder).sort())
    expect(keyFiles(path.join(folder, 'none', 'data.key'))).toEqual([])
  })
})
