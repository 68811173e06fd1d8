import { expect, it } from 'vitest'
import { beginnings, spellings } from './search.ts'

it('spells a word the ways it may stand in the database', () => {
  expect(spellings('  осень ')).toEqual(['осень', 'Осень', 'ОСЕНЬ'])
  expect(spellings('салтыков-щедрин')).toContain('Салтыков-Щедрин')
  expect(spellings('чц-26')).toContain('ЧЦ-26')
  expect(spellings('   ')).toEqual([])
})

it('gives the range of what begins so', () => {
  const [first] = beginnings('иван')
  expect(first).toMatchObject({ gte: 'иван' })
  const within = (word: string) => first !== undefined && word >= first.gte && word < first.lt
  expect(['иван', 'иванова', 'иваё'].map(within)).toEqual([true, true, false])
  expect(beginnings('')).toEqual([])
})
