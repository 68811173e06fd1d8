import { describe, expect, it } from 'vitest'
import { type AccountFacts, likeness } from './duplicates.ts'

const person: AccountFacts = {
  ...{ userId: 'a', surname: 'Зайцева', givenName: 'Полина', patronymic: 'Игоревна' },
  ...{ email: 'p.zaytseva@gorodets.example', municipality: 'Городецкий' },
}
const other = (changes: Partial<AccountFacts> = {}) =>
  likeness(person, {
    ...person,
    userId: 'b',
    email: 'x@y.z',
    municipality: null,
    patronymic: null,
    ...changes,
  })

describe('two accounts', () => {
  it('are of two people when names or patronymics differ', () => {
    expect(other({ surname: 'Зайцев' })).toBeNull()
    expect(other({ patronymic: 'Олеговна' })).toBeNull()
  })

  it('are told by what agrees, in any case and with ё as е', () => {
    expect(other()).toEqual([])
    expect(other({ surname: 'ЗАЙЦЕВА', patronymic: 'игоревна' })).toEqual(['patronymic'])
    expect(other({ municipality: 'Городецкий' })).toEqual(['municipality'])
    expect(other({ email: 'zaitseva.polina@mail.example' })).toEqual(['email'])
    expect(other({ email: 'p@mail.example' })).toEqual([])
    const yo = { ...person, surname: 'Королёва' }
    expect(likeness(yo, { ...yo, surname: 'Королева' })).toEqual(['patronymic', 'municipality', 'email'])
  })
})
