import { expect, it } from 'vitest'
import { decideHandIn } from './hand-in.ts'

it('takes a finished reply of a cohort, once', () => {
  const now = new Date(0)
  const whole = { finishedAt: now, replyAt: now, handedInAt: null, enrolmentId: 'e' }
  expect(decideHandIn(whole)).toEqual({ outcome: 'allowed' })
  expect(decideHandIn({ ...whole, finishedAt: null })).toMatchObject({ reason: 'unfinished' })
  expect(decideHandIn({ ...whole, replyAt: null })).toMatchObject({ reason: 'no-reply' })
  expect(decideHandIn({ ...whole, enrolmentId: null })).toMatchObject({ reason: 'no-cohort' })
  expect(decideHandIn({ ...whole, handedInAt: now })).toMatchObject({ reason: 'already' })
})
