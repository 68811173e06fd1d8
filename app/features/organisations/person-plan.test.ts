import { describe, expect, it } from 'vitest'
import { planPerson } from './person-plan.ts'
import { noFacts } from './position-facts.ts'

const wanted = { organisationId: 'a', title: 'Консультант', ...noFacts }
const post = { id: 'p', organisationId: 'a', title: 'консультант', ...noFacts }
const account = (...posts: (typeof post)[]) => ({ userId: 'u', closed: false, posts })

describe('a row of people', () => {
  it.each([
    ['nobody', null, 'create'],
    ['a closed account', { ...account(post), closed: true }, 'closed'],
    ['the same post in other letters', account(post), 'same'],
    ['another title in the same place', account({ ...post, title: 'Специалист' }), 'rename'],
    ['one post elsewhere', account({ ...post, organisationId: 'b' }), 'move'],
    ['no post', account(), 'place'],
    [
      'several posts elsewhere',
      account({ ...post, organisationId: 'b' }, { ...post, id: 'q', organisationId: 'c' }),
      'place',
    ],
  ])('for %s', (_name, known, kind) => expect(planPerson(known, wanted).kind).toBe(kind))

  it('changes facts that the table gives, and leaves what it leaves empty', () => {
    const held = account({ ...post, category: null, positionGroup: null, citizenFacing: true as never })
    expect(planPerson(held, { ...wanted, positionGroup: 'leading' })).toEqual({
      ...{ kind: 'change', userId: 'u', postId: 'p' },
      before: { category: null, positionGroup: null, citizenFacing: true },
      after: { category: null, positionGroup: 'leading', citizenFacing: true },
    })
  })
})
