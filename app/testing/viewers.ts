// People who ask, for tests: a viewer with the grants wanted and nothing else.
import type { Grant, Viewer } from '#app/features/identity/viewer.ts'

export function viewerWith(grants: Grant[], userId = 'viewer'): Viewer {
  return {
    userId,
    authSessionId: 'session',
    email: `${userId}@reshayu.example`,
    surname: 'Зимина',
    givenName: 'Ольга',
    patronymic: 'Викторовна',
    timeZone: null,
    display: '{}',
    grants,
    consents: [],
  }
}

const everywhere = { kind: 'platform', id: '' } as const

export const registrar = viewerWith([{ role: 'registrar', scope: everywhere }], 'registrar')
export const organiser = viewerWith([{ role: 'organiser', scope: everywhere }], 'organiser')
export const learnerOnly = (userId: string) => viewerWith([{ role: 'learner', scope: everywhere }], userId)

/** A registrar of one cohort only. */
export const registrarOf = (cohortId: string) =>
  viewerWith([{ role: 'registrar', scope: { kind: 'cohort', id: cohortId } }], `registrar-of-${cohortId}`)
