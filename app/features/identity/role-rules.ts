// Which scopes a role may be given for, and what may be taken away. Nobody may take away the last administrator.
import { type Grant, type Role, type ScopeKind } from './viewer.ts'

/** Scopes in which a role means something. */
export const scopesOfRole: Record<Role, readonly ScopeKind[]> = {
  learner: ['platform'],
  instructor: ['platform', 'programme', 'cohort'],
  organiser: ['platform', 'region', 'programme', 'cohort'],
  registrar: ['platform', 'region', 'programme', 'cohort'],
  coordinator: ['municipality'],
  ministry: ['region'],
  admin: ['platform'],
}

export type RoleRefusal = 'wrong-scope' | 'unknown-scope' | 'has-role' | 'last-administrator' | 'closed'

export const roleRefusalTexts: Record<RoleRefusal, string> = {
  'wrong-scope': 'Эту роль нельзя дать для такой области. Выберите другую область.',
  'unknown-scope': 'Такой области нет. Выберите её из списка.',
  'has-role': 'Эта роль у человека уже есть.',
  'last-administrator':
    'Это последний администратор платформы. Сначала дайте роль администратора ещё одному человеку.',
  closed: 'Учётная запись закрыта. Сначала откройте её.',
}

export function mayGrant(grant: Grant): boolean {
  return (
    scopesOfRole[grant.role].includes(grant.scope.kind) &&
    (grant.scope.kind === 'platform') === (grant.scope.id === '')
  )
}

/** `others` counts administrators besides this person who can sign in today. */
export function leavesAnAdministrator(grants: Grant[], others: number): boolean {
  return others > 0 || !grants.some((grant) => grant.role === 'admin' && grant.scope.kind === 'platform')
}
