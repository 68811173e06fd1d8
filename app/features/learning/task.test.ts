// Rules of tasks at work: who may hand in, who may decide, what a word is, what the forms refuse.
import { describe, expect, it } from 'vitest'
import { countWords, decideReview, decideSubmission, longestText, refusalToWrite } from './task.ts'
import { taskDecisionForm, taskDraftForm, taskForm } from './task.schema.ts'

const open = { lock: null, minWords: 3 }
const handed = (...decisions: (string | null)[]) => decisions.map((decision) => ({ decision }))

describe('handing in', () => {
  it('is open at first and after a remark', () => {
    expect(decideSubmission({ ...open, submissions: [] }, 'раз два три')).toEqual({ outcome: 'open' })
    const after = { ...open, submissions: handed('returned') }
    expect(decideSubmission(after, 'раз два три')).toEqual({ outcome: 'open' })
  })

  it('is refused when closed, waiting, accepted or too short', () => {
    const reason = (
      task: { lock?: string; submissions?: { decision: string | null }[] },
      text = 'раз два три',
    ) => decideSubmission({ ...open, submissions: [], ...task }, text)
    expect(reason({ lock: 'Закрыто.' })).toEqual({ outcome: 'refused', reason: 'locked' })
    expect(reason({ submissions: handed('returned', null) })).toEqual({
      outcome: 'refused',
      reason: 'waiting',
    })
    expect(reason({ submissions: handed('accepted') })).toEqual({ outcome: 'refused', reason: 'accepted' })
    expect(reason({}, 'раз два')).toEqual({ outcome: 'refused', reason: 'too-short' })
  })

  it('asks the same of a draft, its length apart', () => {
    expect(refusalToWrite({ lock: null, submissions: [] })).toBeNull()
    expect(refusalToWrite({ lock: null, submissions: handed(null) })).toBe('waiting')
  })
})

describe('words', () => {
  it('have a letter or a digit', () => {
    expect(countWords('')).toBe(0)
    expect(countWords('  — • …\n')).toBe(0)
    expect(countWords('Жительница сказала: «три раза».\n- 14 ноября')).toBe(6)
  })
})

describe('deciding', () => {
  it('is done once and not on own work', () => {
    const work = { decidedAt: null, userId: 'anna' }
    expect(decideReview(work, { userId: 'teacher' })).toEqual({ outcome: 'open' })
    expect(decideReview(work, { userId: 'anna' })).toEqual({ outcome: 'refused', reason: 'own-work' })
    const decided = { decidedAt: new Date(0), userId: 'anna' }
    expect(decideReview(decided, { userId: 'teacher' })).toEqual({
      outcome: 'refused',
      reason: 'already-decided',
    })
  })
})

describe('forms', () => {
  it('trim what is handed in and count a line break as one character', () => {
    expect(taskForm.parse({ text: ' раз\r\nдва ' })).toEqual({ text: 'раз\nдва' })
    expect(taskForm.safeParse({ text: '   ' }).success).toBe(false)
    expect(taskForm.safeParse({}).success).toBe(false)
    expect(taskForm.safeParse({ text: 'я'.repeat(longestText + 1) }).success).toBe(false)
    expect(taskForm.safeParse({ text: 'я\r\n'.repeat(longestText / 2) }).success).toBe(true)
  })

  it('keep an empty draft and refuse an endless one', () => {
    expect(taskDraftForm.parse({})).toEqual({ text: '' })
    expect(taskDraftForm.safeParse({ text: 'я'.repeat(longestText + 1) }).success).toBe(false)
  })

  it('want a remark with a return only', () => {
    expect(taskDecisionForm.safeParse({ decision: 'accepted' }).success).toBe(true)
    expect(taskDecisionForm.safeParse({ decision: 'returned', remark: '  ' }).success).toBe(false)
    expect(taskDecisionForm.safeParse({ decision: 'returned', remark: 'Допишите.' }).success).toBe(true)
    expect(taskDecisionForm.safeParse({ decision: 'deleted' }).success).toBe(false)
  })
})

it('takes nothing in a closed cohort', () => {
  const task = { over: true, lock: null, submissions: [], minWords: 1 }
  expect(refusalToWrite(task)).toBe('closed')
  expect(decideSubmission(task, 'слово')).toEqual({ outcome: 'refused', reason: 'closed' })
})
