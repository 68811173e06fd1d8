// What the forms of groups carry: lists of people who must be apart, and the split that was seen.
import { describe, expect, it } from 'vitest'
import { groupsForm, readApart, readPlan, writePlan } from './groups.schema.ts'

describe('lists of people who must be apart', () => {
  it('are read by letter; one alone, an unknown letter and nothing are left out', () => {
    expect(readApart(['А:one', undefined, 'А:two', 'Б:three', 'Я:four', 'Я:five', 'А:', 'six'])).toEqual([
      ['one', 'two'],
    ])
    expect(readApart([])).toEqual([])
  })
})

describe('the split that was seen', () => {
  it('comes back as it was', () => {
    const groups = [['a', 'b'], ['c'], []]
    expect(readPlan(writePlan(groups))).toEqual(groups)
  })
})

describe('the form', () => {
  it('wants a number of groups that is whole and within reason', () => {
    const form = { intent: 'preview', by: 'count', municipalities: 'mix', number: '4' }
    expect(groupsForm.safeParse(form).success).toBe(true)
    for (const number of ['0', '101', '2.5', 'x'])
      expect(groupsForm.safeParse({ ...form, number }).success).toBe(false)
  })

  it('takes an empty name of a group for none', () => {
    expect(groupsForm.parse({ intent: 'rename', groupId: 'g', name: '  ' })).toMatchObject({ name: null })
  })
})
