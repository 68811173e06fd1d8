// The promise: weights, least marks and missing parts decide as the programme says, and nothing is passed by absence.
import { describe, expect, it } from 'vitest'
import { attestationOf } from '#app/features/curriculum/attestation-outline.ts'
import { finalMark, gradeOf, partsOf } from './final-mark.ts'

const blended = {
  pass: 60,
  parts: {
    test: { weight: 30, atLeast: 50 },
    practice: { weight: 30, atLeast: 50 },
    project: { weight: 40, atLeast: 50 },
  },
}

describe('the final mark', () => {
  it('weighs the parts', () => {
    expect(finalMark({ test: 80, practice: 60, project: 90 }, blended)).toEqual({
      ...{ total: 78, outcome: 'attested', missing: [], below: [] },
    })
  })

  it('is decided by the whole number that stands on the paper', () => {
    // 0.3 · 58 + 0.3 · 61 + 0.4 · 60 = 59.7
    expect(finalMark({ test: 58, practice: 61, project: 60 }, blended)).toMatchObject({
      ...{ total: 60, outcome: 'attested' },
    })
    // 59.4
    expect(finalMark({ test: 57, practice: 61, project: 60 }, blended)).toMatchObject({
      ...{ total: 59, outcome: 'not-attested', below: [] },
    })
  })

  it('does not make up for a part under its own least mark', () => {
    expect(finalMark({ test: 49, practice: 100, project: 100 }, blended)).toEqual({
      ...{ total: 85, outcome: 'not-attested', missing: [], below: ['test'] },
    })
  })

  it('never counts a missing part as passed, and does not fail it either', () => {
    expect(finalMark({ test: 100, practice: null, project: 100 }, blended)).toEqual({
      ...{ total: null, outcome: null, missing: ['practice'], below: [] },
    })
  })

  it('looks only at the parts that the programme has', () => {
    const testOnly = attestationOf({ attestation: null, finalTest: { passPercent: 60 } })
    expect(partsOf(testOnly)).toEqual(['test'])
    expect(finalMark({ test: 60, practice: null, project: null }, testOnly)).toMatchObject({
      ...{ total: 60, outcome: 'attested' },
    })
    expect(finalMark({ test: 59, practice: null, project: null }, testOnly)).toMatchObject({
      ...{ outcome: 'not-attested', below: ['test'] },
    })
  })

  it('has a word for the grade sheet', () => {
    expect([59, 60, 74, 75, 89, 90, 100].map(gradeOf)).toEqual([
      ...[null, 'удовлетворительно', 'удовлетворительно', 'хорошо', 'хорошо', 'отлично', 'отлично'],
    ])
  })
})
