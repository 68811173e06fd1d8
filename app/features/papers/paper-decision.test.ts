// Every reason for which a paper is not drafted or not registered.
import { describe, expect, it } from 'vitest'
import type { EnrolmentState } from '#app/features/cohorts/enrolment-state.ts'
import { decideDraft, decideRegistration, type DraftFacts, type RegisterFacts } from './paper-decision.ts'
import type { CommissionPerson } from './paper-issuer.ts'

const commission: CommissionPerson[] = [
  { role: 'chair', name: 'А', post: 'ректор' },
  { role: 'member', name: 'Б', post: 'доцент' },
  { role: 'member', name: 'В', post: 'доцент' },
  { role: 'secretary', name: 'Г', post: 'специалист' },
]

const person = (state: EnrolmentState, outcome: string | null = null) => ({
  ...{ name: 'Иванов', state, outcome },
  ...{ namedBefore: false, chosen: outcome !== null },
})

const draft = (change: Partial<DraftFacts>): DraftFacts => ({
  kind: 'enrolment-order',
  paperwork: 'platform',
  hours: 36,
  issuerKnown: true,
  commission,
  people: [person('accepted')],
  marksKept: false,
  answers: { effectiveOn: '2026-10-05' },
  dropped: [],
  corrected: false,
  ...change,
})

describe('decideDraft', () => {
  it.each([
    ['issuer-missing', { issuerKnown: false }],
    ['kept-elsewhere', { paperwork: 'elsewhere' }],
    ['corrected-already', { corrected: true }],
    ['nobody-chosen', { people: [] }],
    ['too-few-hours', { hours: 15 }],
    ['wrong-state', { people: [person('studying')] }],
    ['people-dropped', { dropped: ['Петров'] }],
    ['answer-missing', { answers: {} }],
    ['commission-too-small', { kind: 'admission-order', people: [person('studying')], commission: [] }],
    ['outcome-missing', { kind: 'minutes', people: [person('admitted')] }],
    ['marks-missing', { kind: 'minutes', marksKept: true, people: [person('admitted', 'attested')] }],
  ] as const)('refuses: %s', (reason, change) =>
    expect(decideDraft(draft(change as Partial<DraftFacts>))).toMatchObject({ outcome: 'refused', reason }),
  )

  it('allows what fits', () => {
    const allowed = { outcome: 'allowed' }
    expect(decideDraft(draft({}))).toEqual(allowed)
    const minutes = { kind: 'minutes', answers: { attestationOn: '2026-11-27' } } as const
    expect(decideDraft(draft({ ...minutes, people: [person('absent', 'attested')] }))).toEqual(allowed)
    const kept = { ...minutes, marksKept: true }
    expect(decideDraft(draft({ ...kept, people: [person('admitted', 'absent')] }))).toEqual(allowed)
    const recorded = { ...person('admitted', 'attested'), chosen: false }
    expect(decideDraft(draft({ ...kept, people: [recorded] }))).toEqual(allowed)
    // A correction names whom the old paper has moved already.
    expect(decideDraft(draft({ people: [{ ...person('studying'), namedBefore: true }] }))).toEqual(allowed)
    // A note moves nobody: it is made where papers are kept elsewhere too.
    expect(
      decideDraft(draft({ kind: 'study-note', paperwork: 'elsewhere', people: [person('completed')] })),
    ).toEqual(allowed)
  })
})

const day = (text: string) => new Date(text)
const noRefs = { enrolmentOrder: null, admissionOrder: null, minutes: null, completionOrder: null }

const registering = (change: Partial<RegisterFacts>): RegisterFacts => ({
  kind: 'enrolment-order',
  registered: false,
  discarded: false,
  signedOn: day('2026-10-02'),
  today: day('2026-10-03'),
  effectiveOn: day('2026-10-05'),
  attestationOn: null,
  refs: noRefs,
  documentOn: null,
  moved: [],
  finished: [],
  changed: [],
  corrects: null,
  ...change,
})

describe('decideRegistration', () => {
  it.each([
    ['registered-already', { registered: true }],
    ['discarded', { discarded: true }],
    ['signed-in-future', { signedOn: day('2026-10-04') }],
    ['order-after-start', { effectiveOn: day('2026-10-01') }],
    ['corrected-already', { corrects: { signedOn: day('2026-10-01'), corrected: true } }],
    ['before-corrected', { corrects: { signedOn: day('2026-10-03'), corrected: false } }],
    ['before-enrolment-order', { kind: 'journal', refs: { ...noRefs, enrolmentOrder: day('2026-10-03') } }],
    ['admission-after-attestation', { kind: 'admission-order', attestationOn: day('2026-10-01') }],
    ['before-admission-order', { kind: 'minutes', refs: { ...noRefs, admissionOrder: day('2026-10-03') } }],
    ['minutes-before-attestation', { kind: 'grade-sheet', attestationOn: day('2026-10-03') }],
    ['order-before-minutes', { kind: 'completion-order', refs: { ...noRefs, minutes: day('2026-10-03') } }],
    ['before-document', { kind: 'register', documentOn: day('2026-10-03') }],
    ['people-moved', { moved: ['Иванов'] }],
    ['finished-already', { finished: ['Иванов'] }],
    ['results-changed', { changed: ['Иванов'] }],
  ] as const)('refuses: %s', (reason, change) =>
    expect(decideRegistration(registering(change as Partial<RegisterFacts>))).toMatchObject({
      outcome: 'refused',
      reason,
    }),
  )

  it('allows days in order, and a correction after the start', () => {
    expect(decideRegistration(registering({}))).toEqual({ outcome: 'allowed' })
    const corrects = { signedOn: day('2026-09-30'), corrected: false }
    expect(decideRegistration(registering({ corrects, effectiveOn: day('2026-10-01') }))).toEqual({
      outcome: 'allowed',
    })
  })
})
