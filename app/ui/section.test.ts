import { expect, it } from 'vitest'
import { sectionOf } from './section.ts'

const sections = [
  { to: '/teach' },
  { to: '/teach/marking' },
  { to: '/registry', also: ['/erasures'] },
  { to: '/admin', also: ['/erasures?area=admin'] },
]
const at = (address: string) => {
  const { pathname, search } = new URL(address, 'http://here.invalid')
  return sectionOf(sections, { pathname, search })
}

it('is the longest address that fits', () => {
  expect(at('/teach/marking/12')).toBe('/teach/marking')
  expect(at('/teach/cohorts')).toBe('/teach')
  expect(at('/teachers')).toBeUndefined()
  expect(at('/')).toBeUndefined()
})

it('may own a page that two areas share, by what stands in the query', () => {
  expect(at('/erasures?area=registry')).toBe('/registry')
  expect(at('/erasures/7')).toBe('/registry')
  expect(at('/erasures?area=admin&page=2')).toBe('/admin')
})
