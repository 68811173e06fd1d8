// People for integration tests: an account with a password, a viewer, a sign-in.
import { hash } from '@node-rs/argon2'
import { startAuthSession } from '#app/features/identity/viewer.server.ts'
import type { Grant, Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'

export const goodPassword = 'дождь стучит по крыше'

let made = 0

export async function makePerson(
  options: { email?: string; password?: string | null; grants?: Grant[]; now?: Date } = {},
) {
  const {
    email = `person${++made}@reshayu.example`,
    password = null,
    grants = [],
    now = new Date(),
  } = options
  return database().user.create({
    data: {
      email,
      // The cheapest parameters: what a hash costs is no matter here.
      passwordHash: password === null ? null : await hash(password, { memoryCost: 1024, timeCost: 1 }),
      surname: 'Соколова',
      givenName: 'Марина',
      patronymic: 'Сергеевна',
      createdAt: now,
      roles: {
        create: grants.map(({ role, scope }) => ({
          role,
          scopeKind: scope.kind,
          scopeId: scope.id,
          grantedAt: now,
        })),
      },
    },
  })
}

export const platformAdmin: Grant = { role: 'admin', scope: { kind: 'platform', id: '' } }

export function viewerOf(user: { id: string; email: string }, changes: Partial<Viewer> = {}): Viewer {
  return {
    userId: user.id,
    authSessionId: 'none',
    email: user.email,
    surname: 'Соколова',
    givenName: 'Марина',
    patronymic: 'Сергеевна',
    timeZone: null,
    display: '{}',
    grants: [],
    consents: [],
    ...changes,
  }
}

/** Signs the person in and returns the Cookie header of that sign-in. */
export async function signedIn(
  userId: string,
  device = 'Chrome, Windows',
  now = new Date(),
): Promise<string> {
  return (await startAuthSession(userId, device, now)).split(';')[0] ?? ''
}

export function actionsOf(objectId: string): Promise<string[]> {
  return database()
    .auditEntry.findMany({ where: { objectId }, orderBy: { id: 'asc' } })
    .then((entries) => entries.map(({ action }) => action))
}
