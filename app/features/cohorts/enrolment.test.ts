import { expect, it } from 'vitest'
import { decideResend, decideRestore, decideWithdrawal } from './enrolment.ts'

const at = new Date(0)
const allowed = { outcome: 'allowed' }
const refused = (reason: string) => ({ outcome: 'refused', reason })

it('withdraws once, and never a person with a document', () => {
  expect(decideWithdrawal({ withdrawnAt: null, documentIssued: false, orderNeeded: false })).toEqual(allowed)
  expect(decideWithdrawal({ withdrawnAt: at, documentIssued: false, orderNeeded: false })).toEqual(
    refused('withdrawn-already'),
  )
  expect(decideWithdrawal({ withdrawnAt: null, documentIssued: true, orderNeeded: true })).toEqual(
    refused('document-issued'),
  )
})

it('restores only who was withdrawn', () => {
  expect(decideRestore({ withdrawnAt: at })).toEqual(allowed)
  expect(decideRestore({ withdrawnAt: null })).toEqual(refused('not-withdrawn'))
})

it('invites again only who is in the cohort and has no password yet', () => {
  expect(decideResend({ withdrawnAt: null, signedIn: false })).toEqual(allowed)
  expect(decideResend({ withdrawnAt: null, signedIn: true })).toEqual(refused('signed-in-already'))
  expect(decideResend({ withdrawnAt: at, signedIn: false })).toEqual(refused('withdrawn-already'))
})
