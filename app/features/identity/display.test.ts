import { describe, expect, it } from 'vitest'
import {
  type Display,
  displayAttributes,
  displayCookie,
  displayFrom,
  displayOf,
  isUsual,
  usualDisplay,
} from './display.ts'
import { displaySchema } from './display.schema.ts'

const large: Display = { ...usualDisplay, size: '200', scheme: 'green-on-brown', images: 'off' }
const headerOf = (display: Display) => displayCookie(display, false).split(';')[0] ?? ''

describe('displayFrom', () => {
  it('takes what is known and leaves the rest usual', () => {
    expect(displayFrom({ size: '150', scheme: 'pink', spacing: 2, extra: 'x' })).toEqual({
      ...usualDisplay,
      size: '150',
    })
    for (const nothing of [null, undefined, 'text', 7, []]) expect(displayFrom(nothing)).toEqual(usualDisplay)
  })
})

describe('displayOf', () => {
  it('prefers the profile once something was chosen there', () => {
    expect(displayOf(JSON.stringify(usualDisplay), headerOf(large))).toEqual(usualDisplay)
    expect(displayOf(JSON.stringify(large), null)).toEqual(large)
  })

  it('falls back to the cookie for a stranger, an untouched profile and a broken one', () => {
    expect(displayOf(null, `a=1; ${headerOf(large)}; b=2`)).toEqual(large)
    expect(displayOf('{}', headerOf(large))).toEqual(large)
    expect(displayOf('{', headerOf(large))).toEqual(large)
    expect(displayOf('null', headerOf(large))).toEqual(large)
  })

  it('is usual without both, and with a cookie that is not ours', () => {
    expect(displayOf(null, null)).toEqual(usualDisplay)
    expect(displayOf(null, 'notdisplay=size%3D200')).toEqual(usualDisplay)
    expect(displayOf(null, 'display=%E0%A4%A')).toEqual(usualDisplay)
  })
})

describe('displayAttributes', () => {
  it('names only what differs', () => {
    expect(displayAttributes(usualDisplay)).toEqual({})
    expect(displayAttributes(large)).toEqual({
      'data-size': '200',
      'data-scheme': 'green-on-brown',
      'data-images': 'off',
    })
  })
})

describe('displayCookie', () => {
  it('lives a year', () => {
    expect(displayCookie(large, true)).toMatch(
      /^display=size%3D200%26.*; Path=\/; Max-Age=31536000; SameSite=Lax; Secure$/,
    )
  })

  it('is forgotten with the usual display', () => {
    expect(displayCookie(usualDisplay, false)).toBe('display=; Path=/; Max-Age=0; SameSite=Lax')
  })
})

describe('isUsual', () => {
  it('tells the usual from the chosen', () => {
    expect(isUsual(usualDisplay)).toBe(true)
    expect(isUsual(large)).toBe(false)
  })
})

describe('displaySchema', () => {
  it('accepts a whole form and fills what is absent', () => {
    expect(displaySchema.parse({ size: '150' })).toEqual({ ...usualDisplay, size: '150' })
  })

  it('refuses a value that no control offers', () => {
    expect(displaySchema.safeParse({ size: '1000' }).success).toBe(false)
  })
})
