import { describe, expect, it } from 'vitest'
import { decideRow, type KnownAccount, resultLines } from './row-decision.ts'

const seen: KnownAccount = {
  userId: 'u',
  visible: true,
  closed: false,
  numberDigest: null,
  enrolment: 'none',
  asked: false,
}
const unseen = { ...seen, visible: false }
const row = (
  byEmail: KnownAccount | null,
  byNumber: KnownAccount | null = null,
  numberDigest: string | null = null,
) => decideRow({ byEmail, byNumber, numberDigest })

describe('decideRow', () => {
  it('creates who is unknown, with the number', () => {
    expect(row(null)).toEqual({ kind: 'create', userId: null, recordsNumber: false })
    expect(row(null, null, 'n')).toMatchObject({ kind: 'create', recordsNumber: true })
  })

  it('enrols, restores and leaves alone whom the importer sees', () => {
    expect(row(seen)).toEqual({ kind: 'enrol', userId: 'u', recordsNumber: false })
    expect(row(seen, null, 'n')).toMatchObject({ kind: 'enrol', recordsNumber: true })
    expect(row({ ...seen, enrolment: 'withdrawn' })).toMatchObject({ kind: 'restore' })
    expect(row({ ...seen, enrolment: 'enrolled', numberDigest: 'n' }, null, 'n')).toEqual({
      kind: 'already',
      userId: 'u',
      recordsNumber: false,
    })
    expect(row({ ...seen, closed: true })).toMatchObject({ kind: 'closed' })
  })

  it('finds by the number alone only whom the importer sees', () => {
    const known = { ...seen, numberDigest: 'n' }
    expect(row(null, known, 'n')).toMatchObject({ kind: 'enrol', userId: 'u', recordsNumber: false })
    expect(row(null, { ...known, visible: false }, 'n')).toMatchObject({
      kind: 'error',
      column: 'personalNumber',
    })
  })

  it('asks who is out of sight, once, and never records their number', () => {
    expect(row(unseen, null, 'n')).toEqual({ kind: 'ask', userId: 'u', recordsNumber: false })
    expect(row({ ...unseen, closed: true })).toMatchObject({ kind: 'ask' })
    expect(row({ ...unseen, asked: true })).toMatchObject({ kind: 'asked' })
    expect(row({ ...unseen, enrolment: 'enrolled' })).toMatchObject({ kind: 'already' })
  })

  it('refuses two people in one row, and a number that is not theirs', () => {
    expect(row(seen, { ...seen, userId: 'other' }, 'n')).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('на двух разных людей'),
    })
    expect(row({ ...seen, numberDigest: 'm' }, null, 'n')).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('другой СНИЛС'),
    })
  })
})

it('says what came of a list: invitations sent now and before are one line, and nothing is said of nobody', () => {
  const none = { create: 0, enrol: 0, restore: 0, ask: 0, asked: 0, already: 0, closed: 0 }
  expect(resultLines({ ...none, create: 2, ask: 1, asked: 3 })).toEqual([
    'Новые учётные записи и зачисление: 2',
    'Приглашение: решает сам человек: 4',
  ])
  expect(resultLines(none)).toEqual([])
})
