// The first page after the sign-in: where a person has something to do, never an empty home of a learner.
import { expect, it } from 'vitest'
import { viewerWith } from '#app/testing/viewers.ts'
import { frontPageOf, navigationOf } from './navigation.ts'
import type { Role } from './viewer.ts'

const everywhere = { kind: 'platform', id: '' } as const
const who = (...roles: Role[]) => viewerWith(roles.map((role) => ({ role, scope: everywhere })))

it.each([
  ['learner', '/learn'],
  ['instructor', '/teach'],
  ['organiser', '/organise'],
  ['registrar', '/registry'],
  ['coordinator', '/coordinator'],
  ['ministry', '/oversight'],
  ['admin', '/admin'],
] as const)('begins for the role %s at %s', (role, page) => {
  expect(frontPageOf(who(role))).toBe(page)
  expect(navigationOf(who(role)).map(({ to }) => to)).toContain(page)
})

it('begins with own learning for who learns beside other work', () => {
  expect(frontPageOf(who('coordinator', 'learner'))).toBe('/learn')
  expect(frontPageOf(who('learner', 'ministry'))).toBe('/oversight')
})

it('brings a member of a commission without a role to the defences, and anybody else home', () => {
  expect(frontPageOf({ ...who(), sitsInCommission: true })).toBe('/attestation')
  expect(frontPageOf(who())).toBe('/learn')
})
