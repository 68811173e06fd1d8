// Small words of a lesson page.
import { expect, it } from 'vitest'
import { openingWords } from './lesson-words.ts'

it('finds a piece by its first words, without its markup', () => {
  expect(openingWords('<p>Простите. <em>Важна</em> мама.</p>\n')).toBe('Простите. Важна мама.')
  expect(openingWords('<p>А &amp; &#x411; &#1042;&nbsp;&quot;Г&quot; &other;</p>')).toBe(
    'А & Б В "Г" &other;',
  )
  expect(
    openingWords('<p>Так вы ведь не говорите когда. Вот я и звоню, мне сказать больше некому.</p>'),
  ).toBe('Так вы ведь не говорите когда. Вот я и звоню…')
  expect(openingWords(`<p>${'я'.repeat(60)}</p>`)).toBe(`${'я'.repeat(48)}…`)
})
