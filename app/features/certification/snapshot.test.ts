import { describe, expect, it } from 'vitest'
import { licenceInWords } from './issuer.ts'
import { certificateStatus, publicCertificate, readSnapshot } from './snapshot.ts'

const stored = {
  surname: 'Щукина',
  givenName: 'Любовь',
  patronymic: 'Ивановна',
  programme: { title: 'Человекоцентричность', hours: 16, form: 'заочная', version: 1, modules: ['Первый'] },
  cohort: { name: 'Осень-2026', code: 'ЧЦ-26-01' },
  studiedFrom: '2026-10-11',
  studiedTo: '2026-11-10',
  completedOn: '2026-11-10',
  issuedOn: '2026-11-12',
  blankNumber: '000000000001',
  finalTestTitle: 'Итоговый тест',
  issuer: {
    fullName: 'Корпоративный университет',
    whereStudied: 'в Корпоративном университете',
    city: 'г. Нижний Новгород',
    licence: { number: 'Л035-01281-52/00', date: '2024-02-01', issuer: 'министерство образования' },
    signatory: { post: 'Ректор', name: 'А. А. Первов' },
    secretary: null,
  },
  duplicateOf: null,
}

describe('a snapshot', () => {
  it('is read back as it was written, and a broken one is refused', () => {
    expect(readSnapshot(JSON.stringify(stored))).toEqual(stored)
    expect(() => readSnapshot(JSON.stringify({ ...stored, issuedOn: '12.11.2026' }))).toThrow()
    expect(() => readSnapshot('{}')).toThrow()
  })

  it('shows a stranger the surname with initials and nothing else personal', () => {
    const shown = publicCertificate({
      number: '2026-ПК-000001',
      sample: true,
      revokedAt: null,
      replacedBy: null,
      snapshot: readSnapshot(JSON.stringify(stored)),
    })
    expect(Object.keys(shown).sort()).toEqual(
      [
        'duplicateOf',
        'holder',
        'hours',
        'issuedOn',
        'number',
        'organisation',
        'programme',
        'sample',
        'status',
        'studiedFrom',
        'studiedTo',
        'replacedBy',
      ].sort(),
    )
    expect(shown.holder).toBe('Щукина\u00a0Л.\u00a0И.')
    expect(JSON.stringify(shown)).not.toMatch(/Любовь|Ивановна|ЧЦ-26-01/)
  })

  it('is valid until revoked', () => {
    expect(certificateStatus({ revokedAt: null })).toBe('valid')
    expect(certificateStatus({ revokedAt: new Date(0) })).toBe('revoked')
  })
})

it('writes a licence in words', () => {
  expect(licenceInWords(stored.issuer)).toBe(
    'Лицензия № Л035-01281-52/00 от 01.02.2024, выдана: министерство образования',
  )
  expect(licenceInWords({ licence: null })).toBeNull()
})
