// Who is asking, and what the roles allow in which scope. Pure: the viewer comes as an argument.

export const roles = [
  'learner',
  'instructor',
  'organiser',
  'registrar',
  'coordinator',
  'ministry',
  'admin',
] as const
export type Role = (typeof roles)[number]

/** A role named in an address or a form; null for anything else. */
export function readRole(value: string | null): Role | null {
  return roles.find((role) => role === value) ?? null
}

export const roleTitles: Record<Role, string> = {
  learner: 'слушатель',
  instructor: 'преподаватель',
  organiser: 'организатор',
  registrar: 'учебная часть',
  coordinator: 'куратор муниципалитета',
  ministry: 'кадровое министерство',
  admin: 'администратор',
}

export const scopeKinds = ['platform', 'region', 'municipality', 'programme', 'cohort'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** `id` is the empty string for the whole platform. */
export interface Scope {
  kind: ScopeKind
  id: string
}

export interface Grant {
  role: Role
  scope: Scope
}

export interface Viewer {
  userId: string
  /** Hash of the sign-in's cookie: names this sign-in among the person's own. */
  authSessionId: string
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  /** IANA zone chosen in the profile, if any. */
  timeZone: string | null
  /** JSON of the display panel, as stored. */
  display: string
  grants: Grant[]
  /** Has announced sessions in an own cohort: the navigation offers them. */
  hasSessions?: boolean
  /** Sits in a commission: the navigation offers the defences. */
  sitsInCommission?: boolean
  /** Versions of documents the person has agreed to and not withdrawn: `document@version`. */
  consents: string[]
}

/** Has the role in any scope. */
export function hasRole(viewer: Viewer, ...wanted: Role[]): boolean {
  return viewer.grants.some((grant) => wanted.includes(grant.role))
}

/** Has the role for the whole platform. */
export function hasPlatformRole(viewer: Viewer, ...wanted: Role[]): boolean {
  return viewer.grants.some((grant) => wanted.includes(grant.role) && grant.scope.kind === 'platform')
}

/** Ids of the scopes of one kind in which the viewer has one of the roles. */
export function scopeIds(viewer: Viewer, kind: ScopeKind, ...wanted: Role[]): string[] {
  return viewer.grants
    .filter((grant) => wanted.includes(grant.role) && grant.scope.kind === kind)
    .map((grant) => grant.scope.id)
}
