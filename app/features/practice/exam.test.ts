import { describe, expect, it } from 'vitest'
import { randomFrom } from '#app/features/assessment/random.ts'
import { decideExam, decideResit, drawExam, examMark, sumExams, type TakenExam } from './exam.ts'
import { examGroup, type ExamPerson, examPersonWords } from './exam-people.ts'

const at = new Date('2026-11-20T10:00:00Z')
const places = [['a1', 'a2', 'a3'], ['b1', 'b2'], ['c1'], ['d1', 'd2']]
const offered = new Set(places.flat())

const taken = (changes: Partial<TakenExam> = {}): TakenExam => ({
  finishedAt: at,
  total: null,
  passMark: 50,
  resitAllowedAt: null,
  ...changes,
})

describe('drawExam', () => {
  const draw = (seed: string, met: [string, number][] = []) =>
    drawExam({ places, offered, met: new Map(met) }, randomFrom(seed))

  it('takes one case a place, the same for the same seed, others for another', () => {
    const first = draw('one')
    expect(first?.map((key) => key[0]).sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(draw('one')).toEqual(first)
    const many = Array.from({ length: 30 }, (_, index) => draw(`seed ${index}`)?.join(' '))
    expect(new Set(many).size).toBeGreaterThan(10)
  })

  it('gives what was met least, and nothing where a place is empty', () => {
    const met: [string, number][] = [
      ['a1', 1],
      ['a2', 2],
      ['b1', 1],
      ['b2', 2],
    ]
    for (const seed of ['x', 'y', 'z'])
      expect(draw(seed, met)).toEqual(expect.arrayContaining(['a3', 'b1', 'c1']))
    expect(drawExam({ places, offered: new Set(['a1', 'b1']), met: new Map() }, randomFrom('x'))).toBeNull()
  })
})

describe('examMark', () => {
  it('is the mean of four, with nothing for a case without a reply', () => {
    const marked = (total: number) => ({ handedIn: true, total })
    expect(examMark([97, 73, 39, 60].map(marked))).toBe(67)
    expect(examMark([...[90, 90, 90].map(marked), { handedIn: false, total: null }])).toBe(68)
    expect(examMark([{ handedIn: false, total: null }])).toBe(0)
  })
  it('waits for every mark', () => {
    expect(
      examMark([
        { handedIn: true, total: 90 },
        { handedIn: true, total: null },
      ]),
    ).toBeNull()
  })
})

describe('sumExams', () => {
  it.each<[string, TakenExam[], ReturnType<typeof sumExams>]>([
    ['none', [], { state: 'new', taken: 0, best: null }],
    ['under way', [taken({ finishedAt: null })], { state: 'open', taken: 1, best: null }],
    ['unmarked', [taken()], { state: 'waiting', taken: 1, best: null }],
    ['at the mark', [taken({ total: 50 })], { state: 'passed', taken: 1, best: 50 }],
    ['below it', [taken({ total: 49 })], { state: 'failed', taken: 1, best: 49 }],
    ['allowed again', [taken({ total: 49, resitAllowedAt: at })], { state: 'resit', taken: 1, best: 49 }],
    ['resit unmarked', [taken({ total: 30 }), taken()], { state: 'waiting', taken: 2, best: 30 }],
    ['better of two', [taken({ total: 30 }), taken({ total: 80 })], { state: 'passed', taken: 2, best: 80 }],
    ['both failed', [taken({ total: 45 }), taken({ total: 20 })], { state: 'spent', taken: 2, best: 45 }],
  ])('%s', (_, exams, sum) => expect(sumExams(exams)).toEqual(sum))
})

describe('who may begin, and begin again', () => {
  it('follows the state and the lock', () => {
    expect(decideExam('new', null)).toEqual({ outcome: 'allowed' })
    expect(decideExam('resit', null)).toEqual({ outcome: 'allowed' })
    expect(decideExam('new', 'Рано.')).toMatchObject({ reason: 'locked' })
    for (const state of ['waiting', 'passed', 'failed', 'spent'] as const)
      expect(decideExam(state, null)).toMatchObject({ reason: state })
  })
  it('allows one resit, with a reason', () => {
    expect(decideResit('failed', 'Болел.')).toEqual({ outcome: 'allowed' })
    expect(decideResit('failed', ' ')).toMatchObject({ reason: 'no-reason' })
    expect(decideResit('resit', 'Болел.')).toMatchObject({ reason: 'allowed-already' })
    for (const state of ['new', 'open', 'waiting', 'passed', 'spent'] as const)
      expect(decideResit(state, 'Болел.')).toMatchObject({ reason: 'not-failed' })
  })
})

describe('the group', () => {
  const person = (total: number | null, state: ExamPerson['state'] = 'passed'): ExamPerson => ({
    ...{ enrolmentId: 'e', name: 'А', place: null, taken: 1, handedIn: 4, marked: 4, own: false },
    ...{ state, total, finishedAt: at },
  })
  it('shows a mean from seven posted marks on', () => {
    const six = Array.from({ length: 6 }, () => person(60))
    expect(examGroup([...six, person(null, 'waiting')])).toEqual({
      people: 7,
      passed: 6,
      waiting: 1,
      mean: null,
    })
    expect(examGroup([...six, person(95)]).mean).toBe(65)
  })
  it('names a resit', () => {
    expect(examPersonWords({ state: 'open', taken: 2 })).toBe('идёт сейчас (пересдача)')
    expect(examPersonWords({ state: 'spent', taken: 2 })).toBe('не сдан и в пересдачу')
    expect(examPersonWords({ state: 'passed', taken: 1 })).toBe('сдан')
  })
})
