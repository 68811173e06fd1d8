// Words, sentences and clauses of a reply, with their places in the text.
import { describe, expect, it } from 'vitest'
import { prepareChecker } from './checker.server.ts'
import { tokenise } from './tokens.ts'

const { analyse } = await prepareChecker()
const sentences = (text: string) =>
  tokenise(text, analyse).sentences.map(({ from, to }) => text.slice(from, to))

describe('sentences', () => {
  it('ends at a dot, a question, an exclamation mark and a new line', () => {
    expect(sentences('Приедем завтра. Ждёте? Да!\nСпасибо')).toEqual([
      'Приедем завтра.',
      'Ждёте?',
      'Да!',
      'Спасибо',
    ])
  })

  it('does not end after initials, shortened words and the dot of a date', () => {
    expect(sentences('Мастер П. К., 000-00-12, придёт на ул. Садовую к 12.04 утром.')).toHaveLength(1)
  })

  it('ends after initials where a new sentence begins', () => {
    expect(sentences('Приедет Л. Р. Завтра проверим.')).toEqual(['Приедет Л. Р.', 'Завтра проверим.'])
  })

  it('is empty for an empty text and for marks alone', () => {
    expect(sentences('')).toEqual([])
    expect(sentences('... !!! —')).toEqual([])
  })
})

describe('tokens', () => {
  it('keep their place in the given text', () => {
    const text = '{имя},  бригада приедет до 11:00 (заявка № 1183).'
    for (const token of tokenise(text, analyse).tokens)
      expect(text.slice(token.from, token.to)).toBe(token.text)
  })

  it('know a name to be filled in, times, phones, ordinals', () => {
    const tokens = tokenise('{имя}, 24-го в 9:30 звоните 000-00-01', analyse).tokens
    expect(tokens.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      'placeholder {имя}',
      'mark ,',
      'number 24-го',
      'word в',
      'number 9:30',
      'word звоните',
      'number 000-00-01',
    ])
  })

  it('carry first forms and read «ё» as «е»', () => {
    const [token] = tokenise('привезём', analyse).tokens
    expect(token?.form).toBe('привезем')
    expect(token?.lemmas).toContain('привезти')
  })

  it('count clauses by commas, colons and brackets', () => {
    const clauses = tokenise('Если не придут, звоните: 000-00-01', analyse).tokens.map(({ clause }) => clause)
    expect(new Set(clauses).size).toBe(3)
  })
})
