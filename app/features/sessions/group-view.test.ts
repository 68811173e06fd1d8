// Groups in words: sizes, towns, who is left, what the rules could not do.
import { describe, expect, it } from 'vitest'
import { groupingNotes, proposedGroups, shownGroups } from './group-view.ts'

const person = (id: string, groupId: string | null, town: string | null = 'Урень') => ({
  id,
  groupId,
  municipalityId: town,
  municipality: town,
  surname: id,
  givenName: 'Вера',
  patronymic: null,
})

describe('saved groups', () => {
  it('say how many people of how many towns, and who is in none', () => {
    const { groups, rest } = shownGroups(
      [
        { id: 'g1', number: 1, name: 'Дороги' },
        { id: 'g2', number: 2, name: null },
        { id: 'g3', number: 3, name: null },
      ],
      [
        person('a', 'g1'),
        person('b', 'g1', 'Бор'),
        person('c', 'g2', null),
        person('d', null),
        person('e', 'x'),
      ],
    )
    expect(groups.map(({ facts }) => facts)).toEqual([
      '2\u00a0человека, 2\u00a0муниципалитета',
      '1\u00a0человек',
      'никого',
    ])
    expect(rest.map(({ id }) => id)).toEqual(['d', 'e'])
  })
})

describe('a proposed split', () => {
  it('keeps the name of a number', () => {
    const groups = proposedGroups(
      [['b'], ['a']],
      [person('a', null), person('b', null)],
      [{ number: 2, name: 'Дороги' }],
    )
    expect(groups.map(({ name, people }) => [name, people[0]?.id])).toEqual([
      [null, 'b'],
      ['Дороги', 'a'],
    ])
  })
})

describe('what the rules could not do', () => {
  const people = ['a', 'b', 'c', 'd'].map((id) => person(id, null))
  it('is said in sentences, at most five pairs by name', () => {
    expect(groupingNotes({ notApart: [], divided: [] }, people)).toEqual([])
    const [pairs, towns] = groupingNotes({ notApart: [['a', 'b']], divided: ['Урень'] }, people)
    expect(pairs).toContain('a Вера и b Вера')
    expect(towns).toBe('Целиком в одной группе не поместились: Урень.')
    const many = Array.from({ length: 7 }, (): [string, string] => ['a', 'gone'])
    expect(groupingNotes({ notApart: many, divided: ['gone'] }, people)[0]).toContain('И ещё 2\u00a0пары.')
  })
})
