// Measures of a heavy text.
import { expect, it } from 'vitest'
import { prepareChecker } from './checker.server.ts'
import { measureReadability } from './readability.ts'
import { tokenise } from './tokens.ts'

const { analyse } = await prepareChecker()
const measured = (text: string) => measureReadability(tokenise(text, analyse))

it('counts words, sentences and their length', () => {
  expect(measured('Слесарь придёт утром. Ждите.')).toMatchObject({
    words: 4,
    sentences: 2,
    wordsPerSentence: 2,
  })
})

it('sees nouns made of verbs and sentences without a doer', () => {
  const heavy = measured('Осуществляется проведение обследования и организация освещения.')
  expect(heavy.verbalNounsPer100).toBeGreaterThan(30)
  expect(heavy.passiveShare).toBe(1)
  expect(measured('Мы чиним кран.')).toMatchObject({ verbalNounsPer100: 0, passiveShare: 0 })
})

it('finds plain words easier than officialese', () => {
  const plain = measured('Кран мы починим. Придёт слесарь.')
  const heavy = measured('Осуществление мероприятий производится уполномоченными организациями.')
  expect(plain.ease).toBeGreaterThan(heavy.ease + 30)
})

it('marks a sentence of more than 25 words in its place', () => {
  const long = `Слово ${'слово '.repeat(25).trim()}.`
  expect(measured(`Коротко. ${long}`).longSentences).toEqual([{ from: 9, to: 9 + long.length }])
})

it('has an answer for nothing', () => {
  expect(measured('')).toMatchObject({ words: 0, sentences: 0, ease: 0, longSentences: [] })
})
