import { describe, expect, it } from 'vitest'
import { isPersonalNumber, readPersonalNumber } from './personal-number.ts'

describe('readPersonalNumber', () => {
  it.each([
    ['112-233-445 95', '11223344595'],
    ['11223344595', '11223344595'],
    [' 087 654 303 00 ', '08765430300'],
    ['8765430300', '08765430300'],
    ['112-233', null],
    ['112-233-445 955', null],
    ['112a233-445 95', null],
    ['', null],
  ])('%j is %j', (typed, read) => expect(readPersonalNumber(typed)).toBe(read))
})

describe('isPersonalNumber', () => {
  it.each([
    ['11223344595', true],
    ['11223344596', false],
    // The control number of these nine digits is 100, written 00.
    ['08765430300', true],
    ['08765430301', false],
    ['00100199800', true],
    ['00000000000', false],
    ['1122334459', false],
  ])('%s is %s', (digits, right) => expect(isPersonalNumber(digits)).toBe(right))
})
