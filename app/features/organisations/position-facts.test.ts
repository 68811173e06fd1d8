import { expect, it } from 'vitest'
import { factsInWords, noFacts } from './position-facts.ts'

it.each([
  [noFacts, ''],
  [{ ...noFacts, positionGroup: 'leading' }, 'ведущие должности'],
  [
    { category: 'heads', positionGroup: 'chief', citizenFacing: true },
    'главные должности · руководители · работает с гражданами',
  ],
  [{ ...noFacts, positionGroup: 'other', citizenFacing: false }, 'не служба · с гражданами не работает'],
  [{ category: 'boss', positionGroup: 'first', citizenFacing: null }, ''],
])('%o is «%s»', (facts, words) => expect(factsInWords(facts)).toBe(words))
