import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  digitCode,
  digitStep,
  judgeDigits,
  judgeScreenCode,
  screenCode,
  screenStep,
  untilNextCode,
} from './check-in-code.ts'

const keyed = (secret: string) => (message: string) => createHmac('sha256', secret).update(message).digest()
const sign = keyed('one')
const now = new Date('2026-11-20T07:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)

describe('the code on the screen', () => {
  const code = screenCode(sign, now)

  it('changes every twenty seconds and is right for the step after', () => {
    expect(screenCode(sign, later(screenStep - 1))).toBe(code)
    expect(screenCode(sign, later(screenStep))).not.toBe(code)
    expect(judgeScreenCode(sign, code, now)).toBe('right')
    expect(judgeScreenCode(sign, code, later(2 * screenStep - 1))).toBe('right')
  })

  it('expires, and after minutes counts as kept or sent on', () => {
    expect(judgeScreenCode(sign, code, later(2 * screenStep))).toBe('expired')
    expect(judgeScreenCode(sign, code, later(5 * 60_000))).toBe('expired')
    expect(judgeScreenCode(sign, code, later(5 * 60_000 + screenStep))).toBe('replayed')
  })

  it('is wrong from the future, of another secret, or made up', () => {
    expect(judgeScreenCode(sign, code, later(-screenStep))).toBe('wrong')
    expect(judgeScreenCode(keyed('other'), code, now)).toBe('wrong')
    for (const made of ['', 'abc', `${code}0`, code.toUpperCase(), 'zzzzzzzzz-0123456789abcdef'])
      expect(judgeScreenCode(sign, made, now)).toBe('wrong')
  })

  it('says when the next one comes', () => {
    expect(untilNextCode(now)).toBe(screenStep)
    expect(untilNextCode(later(19_500))).toBe(500)
  })
})

describe('six digits', () => {
  const digits = digitCode(sign, now)

  it('stand for a minute and the minute after, however they are typed', () => {
    expect(digits).toMatch(/^\d{6}$/)
    expect(digitCode(sign, later(digitStep - 1))).toBe(digits)
    expect(judgeDigits(sign, `${digits.slice(0, 3)} ${digits.slice(3)}`, later(2 * digitStep - 1))).toBe(
      'right',
    )
  })

  it('expire, and are wrong when nobody showed them lately', () => {
    expect(judgeDigits(sign, digits, later(2 * digitStep))).toBe('expired')
    expect(judgeDigits(sign, digits, later(6 * digitStep))).toBe('wrong')
    expect(judgeDigits(keyed('other'), digits, now)).toBe('wrong')
  })
})
