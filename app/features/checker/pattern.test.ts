// The little language of the dictionaries.
import { describe, expect, it } from 'vitest'
import { prepareChecker } from './checker.server.ts'
import { anyMatch, findPatterns, indexPatterns, readPattern } from './pattern.ts'
import { tokenise } from './tokens.ts'

const { analyse } = await prepareChecker()
const found = (pattern: string, text: string) =>
  findPatterns(tokenise(text, analyse).sentences, indexPatterns([readPattern(pattern)])).map(({ from, to }) =>
    text.slice(from, to),
  )

describe('a pattern', () => {
  it('finds every form of its words', () => {
    expect(found('взять на контроль', 'Вопрос взят на контроль')).toEqual(['взят на контроль'])
    expect(found('взять на контроль', 'Возьмём на контроль')).toEqual(['Возьмём на контроль'])
  })

  it('lets as many words between as it says', () => {
    expect(found('взять ~1 на контроль', 'Взяли вопрос на контроль')).toHaveLength(1)
    expect(found('взять ~1 на контроль', 'Взяли этот вопрос на контроль')).toHaveLength(0)
  })

  it('knows a choice, an exact form, a part of speech and a word that may be missing', () => {
    expect(found('мера|шаг', 'меры и шаги')).toEqual(['меры', 'шаги'])
    expect(found('=ожидайте', 'Мы ожидали. Ожидайте')).toEqual(['Ожидайте'])
    expect(found('оперативно #VERB', 'оперативно решим')).toHaveLength(1)
    expect(found('решить весь ваш? вопрос', 'Решим все вопросы')).toHaveLength(1)
    expect(found('решить весь ваш? вопрос', 'Решим все ваши вопросы')).toHaveLength(1)
  })

  it('does not cross the end of a sentence', () => {
    expect(found('взять ~3 контроль', 'Взяли. Контроль')).toEqual([])
  })

  it('may begin with a part of speech', () => {
    const { sentences } = tokenise('решим скоро', analyse)
    expect(anyMatch(sentences, indexPatterns([readPattern('#VERB скоро')]))).toBe(true)
  })

  it('is refused when nothing in it is required', () => {
    expect(() => readPattern('слово?')).toThrow('Пустой образец')
  })
})
