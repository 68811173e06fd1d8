import { expect, it } from 'vitest'
import { nameForms } from './people-search.ts'

it('spells each word small, with a capital, and as typed', () => {
  expect(nameForms('  соколова  М ')).toEqual([
    ['соколова', 'Соколова'],
    ['м', 'М'],
  ])
  expect(nameForms('СОКОЛОВА')).toEqual([['соколова', 'Соколова', 'СОКОЛОВА']])
})

it('is empty for an empty line, and takes five words at most', () => {
  expect(nameForms('  ')).toEqual([])
  expect(nameForms('а б в г д е ё')).toHaveLength(5)
})
