import { expect, it } from 'vitest'
import { safeReturnPath } from './return-path.ts'

it.each([
  ['/learn', '/learn'],
  ['/admin/users?page=2&sort=-name', '/admin/users?page=2&sort=-name'],
  ['/learn#part', '/learn'],
  [null, '/'],
  ['', '/'],
  ['learn', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/x/..//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('%s → %s', (wanted, path) => {
  expect(safeReturnPath(wanted)).toBe(path)
})
