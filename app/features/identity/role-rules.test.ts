import { describe, expect, it } from 'vitest'
import { leavesAnAdministrator, mayGrant, scopesOfRole } from './role-rules.ts'
import { type Grant, roles, scopeKinds } from './viewer.ts'

const admin: Grant = { role: 'admin', scope: { kind: 'platform', id: '' } }
const coordinator: Grant = { role: 'coordinator', scope: { kind: 'municipality', id: 'gorodets' } }

describe('what may be granted', () => {
  it('takes every role for exactly its own scopes', () => {
    for (const role of roles)
      for (const kind of scopeKinds) {
        const scope = { kind, id: kind === 'platform' ? '' : 'x' }
        expect(mayGrant({ role, scope })).toBe(scopesOfRole[role].includes(kind))
      }
  })

  it('wants an id for a part of the platform and none for the whole', () => {
    expect(mayGrant({ role: 'coordinator', scope: { kind: 'municipality', id: '' } })).toBe(false)
    expect(mayGrant({ role: 'admin', scope: { kind: 'platform', id: 'x' } })).toBe(false)
  })
})

describe('the last administrator', () => {
  it('stays', () => expect(leavesAnAdministrator([coordinator, admin], 0)).toBe(false))
  it('may go when another can sign in', () => expect(leavesAnAdministrator([admin], 1)).toBe(true))
  it('is no matter for other people', () => expect(leavesAnAdministrator([coordinator], 0)).toBe(true))
})
