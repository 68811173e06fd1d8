import { describe, expect, it } from 'vitest'
import { namesSchema } from './person.schema.ts'

const good = { surname: ' Королёва-Эйхгорн ', givenName: 'Анна', patronymic: 'Ильинична' }
const messages = (changes: object) =>
  namesSchema.safeParse({ ...good, ...changes }).error?.issues.map(({ path, message }) => [path[0], message])

describe('the names of a person', () => {
  it('keep «ё» and hyphens, and lose blanks at the ends', () => {
    expect(namesSchema.parse(good)).toEqual({ ...good, surname: 'Королёва-Эйхгорн' })
    expect(namesSchema.parse({ surname: 'Ким', givenName: 'Ан' }).patronymic).toBeNull()
  })

  it('may be one word: a dash stands for the other', () => {
    expect(namesSchema.parse({ surname: 'Сукарно', givenName: '—' })).toMatchObject({ givenName: '' })
  })

  it('are refused with what exactly is wrong', () => {
    expect(messages({ surname: 'Cоколова' })?.[0]?.[1]).toContain('буква «C» латинская')
    expect(messages({ surname: 'Соко\u200bлова' })?.[0]?.[1]).toContain('невидимый знак')
    expect(messages({ givenName: 'Анна1' })).toEqual([
      ['givenName', 'Здесь бывают только буквы, дефис, пробел и апостроф.'],
    ])
    expect(messages({ givenName: undefined })?.[0]?.[1]).toContain('поставьте здесь прочерк')
    expect(messages({ surname: '' })).toEqual([['surname', 'Введите фамилию.']])
  })
})
