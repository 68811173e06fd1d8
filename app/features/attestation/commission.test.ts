// The promise: a commission works when it has one chair, two members and a secretary, who does not vote.
import { expect, it } from 'vitest'
import { commissionLacks, mayDecide, votes } from './commission.ts'

it('names what is missing', () => {
  expect(commissionLacks([])).toEqual(['нет председателя', 'нужно не меньше двух членов', 'нет секретаря'])
  expect(commissionLacks(['chair', 'member', 'secretary'])).toEqual(['нужно не меньше двух членов'])
  expect(commissionLacks(['chair', 'chair', 'member', 'member', 'secretary'])).toEqual([
    'председатель должен быть один',
  ])
  expect(commissionLacks(['chair', 'member', 'member', 'secretary'])).toEqual([])
})

it('lets everybody vote but the secretary', () => {
  expect([votes('chair'), votes('member'), votes('secretary')]).toEqual([true, true, false])
})

it('may decide without a secretary, not without a chair, two chairs or two members', () => {
  expect(mayDecide(['chair', 'member', 'member'])).toBe(true)
  expect(mayDecide(['member', 'member', 'member', 'secretary'])).toBe(false)
  expect(mayDecide(['chair', 'chair', 'member', 'member'])).toBe(false)
  expect(mayDecide(['chair', 'member', 'secretary'])).toBe(false)
})
