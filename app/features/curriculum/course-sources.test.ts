// Acts and figures without a source are found; made-up examples are left alone.
import { describe, expect, it } from 'vitest'
import { lessonOf } from '#app/testing/lesson-of.ts'
import { checkSources } from './course-sources.ts'

const check = async (text: string) => checkSources(await lessonOf(text)).map(({ message }) => message)

describe('sources', () => {
  it.each([
    'Так велит 59-ФЗ.',
    'Есть постановление Правительства № 1802.',
    'Ямы меряют по ГОСТ.',
    'Смотрите статью 11.',
    'Доля выросла до 90 %.',
    'В Мурманской области решили за 8 дней.',
    'Закон даёт 30 дней.',
    'Регламент отводит 9 рабочих часов.',
  ])('are missing for «%s»', async (text) => {
    expect(await check(text)).toEqual([expect.stringMatching(/без сноски/)])
    const noted = `${text.slice(0, -1)}[^1].\n\n[^1]: Федеральный закон от 02.05.2006 № 59-ФЗ, статья 12.`
    expect(await check(noted)).toEqual([])
  })

  it.each([
    'Вероника ждала 4 дня.',
    'В отчёте стоит «выполнено на 96 %».',
    '<Quote who="Он">Мне по закону № 5 ждать 30 дней.</Quote>',
    '<Choice id="q" prompt="Сколько?">\n<Option correct>90 %</Option>\n<Option>50 %</Option>\n</Choice>',
  ])('are not asked for in examples: %s', async (text) => {
    expect(await check(text)).toEqual([])
  })

  it('name a document and no site', async () => {
    expect(await check('Слово[^1].\n\n[^1]: Так принято.')).toEqual([expect.stringMatching(/не называет/)])
    expect(await check('Слово[^1].\n\n[^1]: Закон на сайте https://example.org')).toEqual([
      expect.stringMatching(/на сайт/),
    ])
  })
})
