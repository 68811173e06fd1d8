import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answersQuery, byProperName, properName, searchWords } from './proper-name.ts'

describe('properName', () => {
  it.each([
    ['Уренский муниципальный округ', 'Уренский'],
    ['муниципальный округ Воротынский', 'Воротынский'],
    ['муниципальный округ город Бор', 'Бор'],
    ['городской округ город Нижний Новгород', 'Нижний Новгород'],
    ['городской округ город Саров (ЗАТО)', 'Саров'],
    ['городской округ рабочий поселок Кольцово', 'Кольцово'],
    ['городской округ Саранск', 'Саранск'],
    ['Зубово-Полянский муниципальный район', 'Зубово-Полянский'],
    ['Городецкий муниципальный округ', 'Городецкий'],
    ['Краснооктябрьский муниципальный округ', 'Краснооктябрьский'],
    ['Республика Мордовия', 'Мордовия'],
    ['Республика Саха (Якутия)', 'Саха'],
    ['Республика Северная Осетия — Алания', 'Северная Осетия'],
    ['Удмуртская Республика', 'Удмуртская'],
    ['Кемеровская область — Кузбасс', 'Кемеровская'],
    ['Еврейская автономная область', 'Еврейская'],
    ['Ханты-Мансийский автономный округ — Югра', 'Ханты-Мансийский'],
    ['Пермский край', 'Пермский'],
    ['г. Москва', 'Москва'],
  ])('of «%s» is «%s»', (name, expected) => expect(properName(name)).toBe(expected))

  it('leaves a name made of status words alone', () => expect(properName('Город')).toBe('Город'))

  it('is short and begins with a capital for every territory of the shipped lists', () => {
    const column = (file: string, at: number) =>
      readFileSync(`prisma/data/${file}.csv`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[at] ?? '')
    const names = [...column('regions', 2), ...column('subjects', 1)]
    expect(names.length).toBe(108 + 89)
    expect(names.map(properName).filter((name) => !/^\p{Lu}[\p{L} -]+$/u.test(name))).toEqual([])
  })
})

describe('byProperName', () => {
  it('sorts cities by their own names and ё beside е', () => {
    const names = ['Нижний Новгород', 'Елань', 'Ёлкино', 'Арзамас', 'Еткуль', 'Бор'].map((sortName) => ({
      sortName,
    }))
    expect(names.sort(byProperName).map(({ sortName }) => sortName)).toEqual([
      'Арзамас',
      'Бор',
      'Елань',
      'Ёлкино',
      'Еткуль',
      'Нижний Новгород',
    ])
  })
})

describe('answersQuery', () => {
  it('finds by the beginnings of words, in any case and order', () => {
    expect(answersQuery('городской округ город Нижний Новгород', 'новг НИЖ')).toBe(true)
    expect(answersQuery('муниципальный округ Семёновский', 'семенов')).toBe(true)
  })

  it('finds nothing by the middle of a word, another word or an empty query', () => {
    expect(answersQuery('Уренский муниципальный округ', 'енский')).toBe(false)
    expect(answersQuery('Уренский муниципальный округ', 'уренский район')).toBe(false)
    expect(answersQuery('Уренский муниципальный округ', ' — ')).toBe(false)
  })

  it('looks at a dozen words of a query at most', () => {
    expect(searchWords('слово '.repeat(1000))).toHaveLength(12)
  })
})
