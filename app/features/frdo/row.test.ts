import { describe, expect, it } from 'vitest'
import { dictionaries, frdoFacts, snapshot } from '#app/testing/frdo-facts.ts'
import { allColumns } from './columns.ts'
import { frdoRow } from './row.ts'

const cells = (changes: Parameters<typeof frdoFacts>[0] = {}) => {
  const values = frdoRow(frdoFacts(changes), dictionaries)
  return allColumns.map(({ key }) => values[key])
}

describe('a row', () => {
  it('has forty cells in the order of the columns', () => {
    expect(cells()).toEqual([
      ...['Удостоверение о повышении квалификации', 'Оригинал', 'Нет', 'Нет', 'Нет'],
      ...['нет', '000000000001', '12.11.2026', '2026-ПК-000001', 'Повышение квалификации'],
      ...['Человекоцентричность: от поручения к решению'],
      ...['Административно-управленческая и офисная деятельность', 'Экономика и управление', ''],
      ...['Высшее образование', 'Окунева', 'ВСГ', '1234567', 2026, 2026, 36],
      ...['Щукина', 'Любовь', 'Ивановна', '29.02.1984', 'Жен', '112-233-445 95'],
      ...['Очно-заочная (вечерняя)', 'Региональный бюджет', 'в образовательной организации', '643'],
      ...['', '', '', '', '', '', '', '', ''],
    ])
  })

  it('tells of the original only in a duplicate', () => {
    const original = { number: '2026-ПК-000001', snapshot: { ...snapshot, surname: 'Окунева' } }
    const lost = cells({
      document: {
        ...{ number: '2026-ПК-000009', copyKind: 'duplicate', copyReason: 'Объявление в газете', original },
      },
      snapshot: { blankNumber: '000000000009', issuedOn: '2026-12-01' },
    })
    expect(lost.slice(1, 5)).toEqual(['Дубликат', 'Объявление в газете', 'Нет', 'Нет'])
    expect(lost.slice(31, 39)).toEqual([
      ...['Удостоверение о повышении квалификации', 'нет', '000000000001', '2026-ПК-000001', '12.11.2026'],
      ...['Окунева', 'Любовь', 'Ивановна'],
    ])
    const spoiled = cells({
      document: {
        ...{ copyKind: 'exchange', copyReason: 'Обмен по причине порчи', original, originalDestroyed: true },
      },
    })
    expect(spoiled.slice(1, 5)).toEqual(['Дубликат', 'Нет', 'Обмен по причине порчи', 'Да'])
  })

  it('writes «нет» for a diploma without a series, and nothing where there is no diploma', () => {
    expect(cells({ person: { diplomaSeries: ' ' } })[16]).toBe('нет')
    expect(cells({ person: { diplomaSeries: null, diplomaNumber: null } }).slice(16, 18)).toEqual(['', ''])
  })

  it('takes invisible signs out of what people typed and the same double spaces of a list as they are', () => {
    const service = dictionaries.спОбластьПрофДеятельности.find((value) => value.includes('  ')) ?? ''
    const row = cells({
      snapshot: { surname: 'Щукина\u200b', givenName: ' Анна\u00a0 Мария ' },
      course: { area: service },
      person: { personalNumber: '112-233-445 95' },
    })
    expect(row[21]).toBe('Щукина')
    expect(row[22]).toBe('Анна Мария')
    expect(row[11]).toBe(service)
    expect(row[26]).toBe('112-233-445 95')
  })

  it('leaves empty what is not known', () => {
    const none = {
      ...{ birthDate: null, sex: null, citizenship: null, educationLevel: null, personalNumber: null },
      ...{ diplomaSurname: null, diplomaSeries: null, diplomaNumber: null },
    }
    const row = cells({ person: none, snapshot: { patronymic: null }, course: { studyForm: 'other' } })
    for (const at of [14, 15, 16, 17, 23, 24, 25, 26, 27, 30]) expect(row[at]).toBe('')
  })

  it('names the document that it corrects', () => {
    expect(cells({ document: { corrects: '000000000001' } })[39]).toBe('000000000001')
  })
})
