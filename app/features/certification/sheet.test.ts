import { describe, expect, it } from 'vitest'
import { smallOutline } from '#app/testing/small-programme.ts'
import { issuer } from '#app/testing/issuing.ts'
import { certificateSheet } from './sheet.ts'
import { buildSnapshot, type SnapshotFacts } from './snapshot-of.ts'

const day = (iso: string) => new Date(`${iso}T00:00:00.000Z`)
const facts: SnapshotFacts = {
  user: { surname: 'Ермаков', givenName: 'Тимур' },
  cohort: { name: 'Осень', code: 'ЧЦ-1' },
  version: { number: 1, title: 'Малая программа', hours: 16 },
  outline: smallOutline(),
  issuer,
  blankNumber: '000000000007',
  issuedOn: day('2026-11-12'),
  dates: { studiedFrom: day('2026-10-01'), studiedTo: day('2026-11-10'), completedOn: day('2026-11-10') },
}

describe('what stands on a certificate', () => {
  const snapshot = buildSnapshot(facts)

  it('is kept as days and words of the day of issue', () => {
    expect(snapshot).toMatchObject({
      patronymic: null,
      programme: { form: 'заочная', modules: ['Название 1', 'Название 2', 'Название 3'] },
      studiedFrom: '2026-10-01',
      studiedTo: '2026-11-10',
      issuedOn: '2026-11-12',
      finalTestTitle: 'Итоговый тест',
    })
  })

  it('becomes finished sentences, the same for page and paper', () => {
    const sheet = certificateSheet({ number: '2026-ПК-000001', sample: false, status: 'valid', snapshot })
    expect(sheet).toMatchObject({
      holder: 'Ермаков Тимур',
      programme: '«Малая программа»',
      volume: 'в объёме 16\u00a0академических часов',
      attestation: 'Итоговая аттестация (итоговый тест) пройдена.',
      steps: 4,
      mark: null,
    })
    expect(sheet.passed).toMatch(/^прошёл\(ла\) повышение квалификации в Корпоративном университете с 1/)
  })

  it('is marked as a sample or as revoked, the latter first', () => {
    const mark = (sample: boolean, status: 'valid' | 'revoked') =>
      certificateSheet({ number: 'н', sample, status, snapshot }).mark?.word
    expect(mark(true, 'valid')).toBe('ОБРАЗЕЦ')
    expect(mark(true, 'revoked')).toBe('АННУЛИРОВАНО')
    expect(mark(false, 'revoked')).toBe('АННУЛИРОВАНО')
  })
})
