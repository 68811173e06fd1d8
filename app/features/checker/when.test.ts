// Days and hours that a citizen can hold on to, and those of laws and papers, that they cannot.
import { describe, expect, it } from 'vitest'
import { prepareChecker } from './checker.server.ts'
import { tokenise } from './tokens.ts'
import { findWhen } from './when.ts'

const { analyse, dictionaries } = await prepareChecker()
const kinds = (text: string) => findWhen(tokenise(text, analyse), dictionaries).map(({ kind }) => kind)

describe('a time', () => {
  it.each([
    'сегодня до 18:00',
    'до 17 апреля',
    'к 12.04',
    '24-го привезём',
    'в среду',
    'через два дня',
    'через неделю',
    'до двух часов',
    'с десяти до двух',
    'в шесть проверю',
    'к 19',
    'с 3 по 28 августа',
    'в течение трёх дней',
    'по вторникам',
  ])('is exact: %s', (text) => {
    expect(kinds(text)).toContain('exact')
  })

  it.each([
    'до конца недели',
    'до конца июня',
    'в начале мая',
    'на этой неделе',
    'к вечеру',
    'в марте',
    'весной',
  ])('is rough: %s', (text) => {
    expect(kinds(text)).toEqual(['rough'])
  })

  it('is now: сейчас, уже', () => {
    expect(kinds('уже едем')).toEqual(['now'])
  })

  it.each([
    'в ближайшее время',
    'Федеральный закон № 131-ФЗ',
    'пункт 3.4 Порядка',
    'постановление от 02.05.2006 № 59',
    'площадь до 700 метров',
    'в шесть домов',
    'дети до 18 лет',
  ])('is none: %s', (text) => {
    expect(kinds(text).filter((kind) => kind !== 'rough')).toEqual([])
  })
})
