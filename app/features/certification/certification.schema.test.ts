import { describe, expect, it } from 'vitest'
import { issueForm, issuerForm, revokeForm } from './certification.schema.ts'

const messages = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message) ?? []

describe('the issuer’s form', () => {
  const typed = {
    fullName: 'Корпоративный университет',
    whereStudied: 'в Корпоративном университете',
    city: 'г. Нижний Новгород',
    signatoryPost: 'Ректор',
    signatoryName: 'А. Н. Светлов',
  }

  it('makes details without a licence, or with a whole one', () => {
    expect(issuerForm.parse(typed)).toMatchObject({ licence: null, secretary: null })
    const licence = { licenceNumber: 'Л035', licenceDate: '2024-02-01', licenceIssuer: 'министерство' }
    expect(issuerForm.parse({ ...typed, ...licence }).licence).toEqual({
      number: 'Л035',
      date: '2024-02-01',
      issuer: 'министерство',
    })
  })

  it.each([
    [{ licenceNumber: 'Л035' }, 'Лицензия указывается целиком: номер, дата и кем выдана'],
    [{ whereStudied: 'Корпоративный университет' }, 'Начните с «в», «во» или «на»'],
    [{ fullName: '' }, 'Укажите полное название'],
    [{ signatoryName: ' ' }, 'Укажите имя: «А. А. Иванов»'],
  ])('refuses %j', (change, message) => {
    expect(messages(issuerForm.safeParse({ ...typed, ...change }))).toContain(message)
  })
})

it('asks for a date and at least one person to issue to', () => {
  expect(issueForm.parse({ issuedOn: '2026-11-12', enrolmentId: ['e'] }).issuedOn).toEqual(
    new Date('2026-11-12T00:00:00Z'),
  )
  expect(messages(issueForm.safeParse({ issuedOn: '12.11.2026', enrolmentId: [] }))).toEqual([
    'Укажите дату выдачи',
    'Отметьте хотя бы одного человека',
  ])
})

it('asks for a reason to revoke that says something', () => {
  expect(messages(revokeForm.safeParse({}))).toEqual(['Напишите причину: её увидит владелец удостоверения'])
  expect(messages(revokeForm.safeParse({ reason: 'так' }))).toEqual([
    'Напишите причину полнее: хотя бы 10 знаков',
  ])
})
