import { expect, it } from 'vitest'
import { spellings } from './search.ts'

it('spells a word the ways it may stand in the database', () => {
  expect(spellings('  осень ')).toEqual(['осень', 'Осень', 'ОСЕНЬ'])
  expect(spellings('салтыков-щедрин')).toContain('Салтыков-Щедрин')
  expect(spellings('чц-26')).toContain('ЧЦ-26')
  expect(spellings('   ')).toEqual([])
})
