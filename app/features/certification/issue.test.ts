import { describe, expect, it } from 'vitest'
import {
  decideIssue,
  decideRevoke,
  type IssueFacts,
  issueRefusals,
  decideReissue,
  reissueRefusals,
} from './issue.ts'

const day = (iso: string) => new Date(`${iso}T00:00:00.000Z`)
const today = day('2026-11-22')
const facts: IssueFacts = {
  withdrawn: false,
  completedOn: day('2026-11-10'),
  startsOn: day('2026-10-11'),
  endsOn: day('2026-12-27'),
  hours: 16,
  issuerKnown: true,
  pending: [],
}

describe('decideIssue', () => {
  it('allows, and dates the study up to the day the person finished', () => {
    expect(decideIssue(facts, day('2026-11-10'), today)).toEqual({
      outcome: 'allowed',
      studiedFrom: facts.startsOn,
      studiedTo: facts.completedOn,
      completedOn: facts.completedOn,
    })
  })

  it("dates the study up to the group's last day once that has come", () => {
    const over = { ...facts, endsOn: day('2026-11-15') }
    expect(decideIssue(over, day('2026-11-20'), today)).toMatchObject({ studiedTo: over.endsOn })
    expect(decideIssue(over, day('2026-11-12'), today)).toMatchObject({ studiedTo: facts.completedOn })
  })

  it('keeps the own last day of someone who finished later than the group', () => {
    const late = { ...facts, endsOn: day('2026-11-01') }
    expect(decideIssue(late, today, today)).toMatchObject({ studiedTo: facts.completedOn })
  })

  it('follows the papers where they are kept here', () => {
    const papers = { completed: true, documentFrom: day('2026-11-18') }
    expect(decideIssue({ ...facts, papers }, day('2026-11-18'), today)).toMatchObject({ outcome: 'allowed' })
    const undated = { completed: true, documentFrom: null }
    expect(decideIssue({ ...facts, papers: undated }, day('2026-11-10'), today)).toMatchObject({
      outcome: 'allowed',
    })
    // A missing order is said before what the platform itself still waits for.
    const unordered = { completed: false, documentFrom: null }
    expect(decideIssue({ ...facts, completedOn: null, papers: unordered }, today, today)).toMatchObject({
      reason: 'order-missing',
    })
  })

  it.each([
    ['withdrawn', { withdrawn: true }, today],
    ['not-complete', { completedOn: null }, today],
    ['not-attested', { attested: false }, today],
    ['too-few-hours', { hours: 15 }, today],
    ['issuer-missing', { issuerKnown: false }, today],
    ['completed-before-start', { startsOn: day('2026-11-11') }, today],
    ['issued-before-completion', {}, day('2026-11-09')],
    ['issued-in-future', {}, day('2026-11-23')],
    ['order-missing', { papers: { completed: false, documentFrom: null } }, today],
    [
      'issued-before-minutes',
      { papers: { completed: true, documentFrom: day('2026-11-21') } },
      day('2026-11-20'),
    ],
  ] as const)('refuses: %s', (reason, change, issuedOn) => {
    expect(decideIssue({ ...facts, ...change }, issuedOn, today)).toEqual({ outcome: 'refused', reason })
    expect(issueRefusals[reason]).toMatch(/\.$/)
  })
})

it('names the parts of the programme that are not on the platform yet', () => {
  const pending = { ...facts, pending: ['Тренажёр', 'Защита проекта'] }
  expect(decideIssue(pending, today, today)).toEqual({
    outcome: 'refused',
    reason: 'parts-pending',
    detail: 'Тренажёр, Защита проекта',
  })
  expect(issueRefusals['parts-pending']).toMatch(/\.$/)
})

describe('decideReissue', () => {
  const allowed = { revokedOn: day('2026-11-20'), replaced: false, issuerKnown: true }

  it('issues another paper in place of a revoked one, once', () => {
    expect(decideReissue(allowed, day('2026-11-20'), today)).toEqual({ outcome: 'allowed' })
    expect(decideReissue(allowed, today, today)).toEqual({ outcome: 'allowed' })
  })

  it.each([
    ['still-valid', { revokedOn: null }, today],
    ['replaced-already', { replaced: true }, today],
    ['issuer-missing', { issuerKnown: false }, today],
    ['issued-before-revocation', {}, day('2026-11-19')],
    ['issued-in-future', {}, day('2026-11-23')],
  ] as const)('refuses: %s', (reason, change, issuedOn) => {
    expect(decideReissue({ ...allowed, ...change }, issuedOn, today)).toEqual({ outcome: 'refused', reason })
    expect(reissueRefusals[reason]).toMatch(/\.$/)
  })
})

describe('decideRevoke', () => {
  it('revokes once', () => {
    expect(decideRevoke({ revokedAt: null })).toEqual({ outcome: 'allowed' })
    expect(decideRevoke({ revokedAt: today })).toEqual({ outcome: 'refused', reason: 'revoked-already' })
  })
})
