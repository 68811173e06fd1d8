import { describe, expect, it } from 'vitest'
import { flashCookie, forgetFlash, readFlash } from './flash.ts'

describe('flash', () => {
  it('carries a message of the table over one redirect', () => {
    const cookie = flashCookie('saved').split(';')[0] ?? ''
    expect(readFlash(`a=1; ${cookie}; b=2`)).toBe('Сохранено')
  })

  it('shows nothing for an unknown key, a foreign cookie or none', () => {
    for (const header of ['flash=toString', 'flash=<b>', 'noflash=saved', '', null])
      expect(readFlash(header)).toBeNull()
  })

  it('is forgotten once shown', () => {
    expect(readFlash(forgetFlash.split(';')[0] ?? '')).toBeNull()
    expect(forgetFlash).toContain('Max-Age=0')
  })
})
