// The tabs of shared pages: by the area they were opened from, within the roles one has.
import { expect, it } from 'vitest'
import { registryOf, sharedArea } from './area-tabs.ts'

it('stays in the area one came from, and in the own one with one role', () => {
  const both = { admin: true, registrar: true }
  expect([sharedArea('admin', both), sharedArea('registry', both), sharedArea(null, both)]).toEqual([
    ...['admin', 'registry', 'registry'],
  ])
  expect(sharedArea('admin', { admin: false, registrar: true })).toBe('registry')
  expect(sharedArea('registry', { admin: true, registrar: false })).toBe('admin')
})

it('offers what the roles open', () => {
  const titles = (registrar: boolean, everywhere: boolean) =>
    registryOf({ registrar, everywhere }).tabs.map(({ title }) => title)
  expect(titles(false, false)).toEqual(['Потоки'])
  expect(titles(true, false)).toContain('Документы')
  expect(titles(true, false)).not.toContain('ФИС ФРДО')
  expect(titles(true, true)).toContain('Удаление данных')
})
