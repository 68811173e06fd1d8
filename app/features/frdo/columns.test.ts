import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dictionaries } from '#app/testing/frdo-facts.ts'
import { allColumns, columnOf, dictionaryNames } from './columns.ts'
import { gatherDictionaries, wordFrom } from './dictionaries.ts'

describe('the columns', () => {
  it('are forty, in the order of the letters', () => {
    expect(allColumns.map(({ letter }) => letter).join(' ')).toBe(
      'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z AA AB AC AD AE AF AG AH AI AJ AK AL AM AN',
    )
    expect(new Set(allColumns.map(({ key }) => key)).size).toBe(40)
    expect(columnOf('personalNumber').header).toBe('СНИЛС')
  })

  it('count in years and hours, and date three days', () => {
    const of = (kind: string) =>
      allColumns.filter((column) => column.kind === kind).map(({ letter }) => letter)
    expect(of('number')).toEqual(['S', 'T', 'U'])
    expect(of('date')).toEqual(['H', 'Y', 'AJ'])
  })

  it('use every list, and the shipped lists are whole', () => {
    expect(new Set(allColumns.flatMap(({ dictionary }) => dictionary ?? []))).toEqual(
      new Set(dictionaryNames),
    )
    expect(dictionaries.спУкрГрСпец).toHaveLength(468)
    expect(dictionaries.спГражданство).toContain('643')
  })

  it('have a double space in one value, kept as it is', () => {
    expect(dictionaries.спОбластьПрофДеятельности.filter((value) => value.includes('  '))).toEqual([
      expect.stringContaining('персональных услуг,  услуги гостеприимства'),
    ])
    expect(readFileSync('content/frdo/dictionaries.json', 'utf8')).toContain('услуг,  услуги')
  })
})

describe('lists', () => {
  it('are named when absent or empty', () => {
    expect(gatherDictionaries({ ...dictionaries, Пол: [] })).toEqual({
      outcome: 'incomplete',
      missing: ['Пол'],
    })
  })

  it('may say the same in other words', () => {
    expect(wordFrom(['Очная', 'Очно-заочная'], ['Очно-заочная (вечерняя)', 'Очно-заочная'])).toBe(
      'Очно-заочная',
    )
    expect(wordFrom([], ['Очная'])).toBe('Очная')
  })
})
