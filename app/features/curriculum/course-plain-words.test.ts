// Heavy phrases are found outside bad examples only.
import { describe, expect, it } from 'vitest'
import { lessonOf } from '#app/testing/lesson-of.ts'
import { checkPlainWords } from './course-plain-words.ts'
import { passagesOf } from './course-text.ts'

const phrases = [{ pattern: 'осуществл', instead: '«делаем»' }]
const check = async (text: string) =>
  checkPlainWords(passagesOf(await lessonOf(text)), phrases).map(({ line, message }) => `${line} ${message}`)

describe('plain words', () => {
  it('finds a phrase and says what is better', async () => {
    expect(await check('Так.\n\nПроверка осуществляется ежедневно.')).toEqual([
      expect.stringMatching(/^3 .*осуществляется.*«делаем»/),
    ])
    expect(await check('Несуществление — другое слово, неосуществлённое тоже.')).toEqual([])
  })
  it('allows it in quotes, on the bad side and in wrong options', async () => {
    expect(await check('Пишут: «Осуществляется приём».')).toEqual([])
    expect(
      await check(
        '<Compare>\n<Before title="Плохо">Осуществляем.</Before>\n<After title="Так">Делаем.</After>\n</Compare>',
      ),
    ).toEqual([])
    expect(
      await check(
        '<Choice id="q" prompt="Как?">\n<Option>Осуществляем</Option>\n<Option correct>Делаем</Option>\n</Choice>',
      ),
    ).toEqual([])
  })
  it('does not allow it on the good side, quoted or not', async () => {
    expect(
      await check(
        '<Compare>\n<Before title="Плохо">Нет.</Before>\n<After title="Так">«Осуществляем».</After>\n</Compare>',
      ),
    ).toHaveLength(1)
    expect(
      await check(
        '<Choice id="q" prompt="Как?">\n<Option correct>Осуществляем</Option>\n<Option>Делаем</Option>\n</Choice>',
      ),
    ).toHaveLength(1)
  })
})
