import { describe, expect, it } from 'vitest'
import { dictionaries, frdoFacts, snapshot } from '#app/testing/frdo-facts.ts'
import { checkDuplicates, splitIntoFiles } from './batch-check.ts'
import type { ColumnKey } from './columns.ts'
import { checkRow, fullYears, type RowContext } from './row-check.ts'
import { frdoRow } from './row.ts'

const context: RowContext = {
  dictionaries,
  minutesOn: '2026-11-11',
  completedOn: '2026-11-10',
  today: '2026-11-22',
}
const found = (changes: Parameters<typeof frdoFacts>[0] = {}, around: Partial<RowContext> = {}) =>
  checkRow(frdoRow(frdoFacts(changes), dictionaries), { ...context, ...around })

const cases: [string, Parameters<typeof frdoFacts>[0], ColumnKey, RegExp][] = [
  ['no surname', { snapshot: { surname: '\u200b' } }, 'surname', /Нет фамилии/],
  ['one word in the passport', { snapshot: { givenName: ' ' } }, 'givenName', /поставьте «-»/],
  ['a Latin letter in a Russian name', { snapshot: { surname: 'Щукинa' } }, 'surname', /смешаны/],
  ['a Latin name of a Russian citizen', { snapshot: { givenName: 'Lubov' } }, 'givenName', /латиницей/],
  ['digits in a name', { snapshot: { patronymic: 'Ивановна2' } }, 'patronymic', /не бывает/],
  ['a lone sign for a surname', { snapshot: { surname: '-' } }, 'surname', /не бывает/],
  ['no birth date', { person: { birthDate: null } }, 'birthDate', /Нет даты/],
  ['a day that is not', { person: { birthDate: '1990-02-30' } }, 'birthDate', /Нет даты/],
  ['too young', { person: { birthDate: '2008-11-13' } }, 'birthDate', /17\u00a0лет/],
  ['too old', { person: { birthDate: '1945-11-12' } }, 'birthDate', /81\u00a0год/],
  ['no sex', { person: { sex: null } }, 'sex', /пол/],
  ['no СНИЛС of a citizen', { person: { personalNumber: null } }, 'personalNumber', /обязателен/],
  ['a short СНИЛС', { person: { personalNumber: '1122334' } }, 'personalNumber', /11 цифр/],
  ['a wrong СНИЛС', { person: { personalNumber: '11223344596' } }, 'personalNumber', /контрольные/],
  ['no education', { person: { educationLevel: null } }, 'education', /уровень/],
  ['no diploma surname', { person: { diplomaSurname: null } }, 'diplomaSurname', /из диплома/],
  ['no diploma number', { person: { diplomaNumber: null } }, 'diplomaNumber', /номера диплома/],
  ['an unknown country', { person: { citizenship: '999' } }, 'citizenship', /нет в списке/],
  ['no citizenship', { person: { citizenship: null } }, 'citizenship', /гражданство/],
  ['an area by another name', { course: { area: 'Управление' } }, 'area', /нет в списке/],
  ['an unknown form of study', { course: { studyForm: 'evening' } }, 'studyForm', /форма обучения/],
  ['an unknown funding', { course: { funding: 'own' } }, 'funding', /источник/],
  ['no number of the form', { snapshot: { blankNumber: '' } }, 'number', /бланка/],
  ['issued before the minutes', { snapshot: { issuedOn: '2026-11-10' } }, 'issuedOn', /раньше протокола/],
  ['issued tomorrow', { snapshot: { issuedOn: '2026-11-23' } }, 'issuedOn', /ещё не наступила/],
  ['years the wrong way', { snapshot: { studiedFrom: '2027-01-01' } }, 'endYear', /раньше, чем начинается/],
  ['studied after the issue', { snapshot: { studiedTo: '2027-01-01' } }, 'endYear', /позже года выдачи/],
  ['a year out of reason', { snapshot: { studiedFrom: '0026-01-01' } }, 'startYear', /1900/],
  ['an end out of reason', { snapshot: { studiedTo: '9999-01-01' } }, 'endYear', /1900/],
  [
    'a sign in the title',
    { snapshot: { programme: { ...snapshot.programme, title: 'A & B' } } },
    'programme',
    /&/,
  ],
  ['too few hours', { snapshot: { programme: { ...snapshot.programme, hours: 15 } } }, 'hours', /16/],
  ['a loss without reason', { document: { copyKind: 'duplicate' } }, 'loss', /утрата/],
  ['an exchange without reason', { document: { copyKind: 'exchange' } }, 'exchange', /обмена/],
  [
    'a duplicate of nothing',
    { document: { copyKind: 'duplicate', copyReason: 'Другое' } },
    'originalNumber',
    /исходном/,
  ],
]

describe('checkRow', () => {
  it('finds nothing in a good row', () => {
    expect(found()).toEqual([])
    expect(found({ snapshot: { patronymic: null, surname: 'Салтыков-Щедрин Ёж' } })).toEqual([])
    expect(found({ document: { corrects: '000000000001' } })).toEqual([])
  })

  it.each(cases)('%s', (_, changes, column, message) => {
    const problem = found(changes).find((one) => one.column === column)
    expect(problem?.message).toMatch(message)
  })

  it('takes a foreigner without СНИЛС, in one word and in Latin letters', () => {
    const person = { citizenship: '704', personalNumber: null, diplomaSurname: 'Nguyen' }
    expect(found({ person, snapshot: { surname: 'Nguyen', givenName: '-', patronymic: null } })).toEqual([])
    const wrong = { citizenship: '704', personalNumber: '11223344596' }
    expect(found({ person: wrong }).map(({ column }) => column)).toEqual(['personalNumber'])
  })

  it('wants no diploma of who is studying', () => {
    const person = {
      educationLevel: 'studying',
      diplomaSurname: null,
      diplomaNumber: null,
      diplomaSeries: null,
    }
    expect(found({ person })).toEqual([])
  })

  it('knows no minutes where papers are kept elsewhere, and still orders the days', () => {
    const changes = { snapshot: { issuedOn: '2026-11-09' } }
    expect(found(changes, { minutesOn: null })[0]?.message).toMatch(/раньше, чем закончено/)
  })

  it('says one thing of a cell, with its letter and where it is put right', () => {
    const problems = found({ person: { birthDate: null, sex: null }, course: { area: 'нет' } })
    expect(problems.map(({ letter, fix }) => [letter, fix])).toEqual([
      ['Y', 'record'],
      ['Z', 'record'],
      ['L', 'settings'],
    ])
  })

  it('refuses facts of an original in a row that is one', () => {
    const values = { ...frdoRow(frdoFacts(), dictionaries), originalNumber: '1' }
    expect(checkRow(values, context)[0]?.message).toMatch(/только у дубликата/)
  })
})

it('counts full years', () => {
  expect(fullYears('2008-11-12', '2026-11-12')).toBe(18)
  expect(fullYears('2008-11-13', '2026-11-12')).toBe(17)
})

describe('a list', () => {
  it('tells a document that stands in it twice', () => {
    const one = frdoRow(frdoFacts(), dictionaries)
    const other = frdoRow(frdoFacts({ document: { number: '2026-ПК-000002' } }), dictionaries)
    const problems = checkDuplicates([one, other, { ...one }])
    expect(problems.map((problem) => problem?.message ?? null)).toEqual([
      null,
      null,
      expect.stringContaining('дважды'),
    ])
  })

  it('of 1,001 people makes two files', () => {
    const sizes = (count: number) => splitIntoFiles(Array.from({ length: count })).map(({ length }) => length)
    expect([sizes(0), sizes(1), sizes(1_000), sizes(1_001)]).toEqual([[], [1], [1_000], [1_000, 1]])
  })
})
