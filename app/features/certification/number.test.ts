import { describe, expect, it } from 'vitest'
import { codeFrom, formatNumber, readNumber, readToken, verificationPath } from './number.ts'

describe('a registration number', () => {
  it('has the year, the kind and six digits', () => {
    expect(formatNumber({ kind: 'ПК', year: 2026, sequence: 1 })).toBe('2026-ПК-000001')
    expect(formatNumber({ kind: 'ПК', year: 2027, sequence: 123456 })).toBe('2027-ПК-123456')
  })

  it('grows past a million rather than being used twice', () => {
    expect(formatNumber({ kind: 'ПК', year: 2026, sequence: 1_000_000 })).toBe('2026-ПК-1000000')
  })

  it('is read from a search as people type it', () => {
    expect(readNumber(' № 2026–пк–000001 ')).toBe('2026-ПК-000001')
    expect(readNumber('2026-PK-000001')).toBe('2026-ПК-000001')
    expect(readNumber('Щукина')).toBeNull()
  })
})

describe('a code', () => {
  it('uses eight letters that cannot be mistaken for one another', () => {
    const code = codeFrom(Uint8Array.from({ length: 8 }, (_, index) => index * 37))
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
    const all = Array.from({ length: 32 }, (_, start) => codeFrom(new Uint8Array(8).fill(start))).join('')
    expect(new Set(all).size).toBe(32)
  })

  it('needs eight bytes', () => {
    expect(() => codeFrom(new Uint8Array(7))).toThrow()
  })
})

describe('a token', () => {
  const token = { number: '2026-ПК-000001', code: 'ABKM2345' }

  it('makes the path of the public page', () => {
    expect(verificationPath(token)).toBe('/verify/2026-ПК-000001-ABKM2345')
  })

  it.each([
    '2026-ПК-000001-ABKM2345',
    '2026-пк-000001-abkm2345',
    '2026-PK-000001-ABKM2345',
    '2026-ПK-000001-ABKM2345',
    '2026-РК-000001-АВКМ2345',
    '  2026 – ПК – 000001 – ABKM2345 ',
    '№ 2026-ПК-000001-ABKM2345',
    '2026-%D0%9F%D0%9A-000001-ABKM2345',
    'https://reshayu.example/verify/2026-%D0%BF%D0%BA-000001-abkm2345',
  ])('is read from %j', (typed) => {
    expect(readToken(typed)).toEqual(token)
  })

  it.each([
    '',
    '2026-ПК-000001',
    '2026-ПК-000001-',
    '2026-ПК-000001-ABKM234',
    '2026-ПК-000001-ABKM23456',
    '2026-ПК-000001-ABKM0O1I',
    '2026-ПП-000001-ABKM2345',
    '26-ПК-000001-ABKM2345',
    '2026-ПК-1-ABKM2345',
    '%E0%A4%A',
    'x'.repeat(10_000),
  ])('is not read from %j', (typed) => {
    expect(readToken(typed)).toBeNull()
  })
})
