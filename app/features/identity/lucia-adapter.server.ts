// Lucia's storage over our own tables. One statement reads the sign-in, the person, the roles and the consents.
import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { database } from '#app/platform/database.server.ts'
import type { Grant, Role, ScopeKind, Viewer } from './viewer.ts'

/** What a sign-in tells about the person: the viewer without the two ids that Lucia keeps itself. */
export type UserAttributes = Omit<Viewer, 'userId' | 'authSessionId'>

export interface SessionAttributes {
  createdAt: Date
  lastSeenAt: Date
  device: string
}

/** The row as SQLite gives it: times and lists are still text. */
type SessionRow = Omit<UserAttributes, 'grants' | 'consents' | 'hasSessions' | 'sitsInCommission'> & {
  [K in 'userId' | 'expiresAt' | 'createdAt' | 'lastSeenAt' | 'device' | 'grants' | 'consents']: string
} & { hasSessions: bigint | number; sitsInCommission: bigint | number }

/** Of secrets that a cookie, a letter or an address carries: only the hash is stored. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export const luciaAdapter: Adapter = {
  async getSessionAndUser(secret): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await database().$queryRaw<SessionRow[]>`
      SELECT s."userId", s."expiresAt", s."createdAt", s."lastSeenAt", s."device",
             u."email", u."surname", u."givenName", u."patronymic", u."timeZone", u."display",
             (SELECT json_group_array(json_array(r."role", r."scopeKind", r."scopeId"))
                FROM "RoleAssignment" r WHERE r."userId" = u."id") AS "grants",
             (SELECT json_group_array(c."document" || '@' || c."version")
                FROM "Consent" c WHERE c."userId" = u."id" AND c."withdrawnAt" IS NULL) AS "consents",
             EXISTS (SELECT 1 FROM "Enrolment" e JOIN "StrategySession" m ON m."cohortId" = e."cohortId"
                      WHERE e."userId" = u."id" AND e."withdrawnAt" IS NULL
                        AND m."announcedAt" IS NOT NULL) AS "hasSessions",
             EXISTS (SELECT 1 FROM "CommissionMember" k
                      WHERE k."userId" = u."id" AND k."removedAt" IS NULL) AS "sitsInCommission"
        FROM "AuthSession" s JOIN "User" u ON u."id" = s."userId"
       WHERE s."id" = ${hashSecret(secret)} AND u."deactivatedAt" IS NULL`
    if (!row) return [null, null]
    const { userId, expiresAt, createdAt, lastSeenAt, device, grants, consents, ...person } = row
    return [
      {
        id: secret,
        userId,
        expiresAt: new Date(expiresAt),
        attributes: { createdAt: new Date(createdAt), lastSeenAt: new Date(lastSeenAt), device },
      },
      {
        id: userId,
        attributes: {
          ...person,
          grants: readGrants(grants),
          consents: JSON.parse(consents) as string[],
          hasSessions: Boolean(row.hasSessions),
          sitsInCommission: Boolean(row.sitsInCommission),
        },
      },
    ]
  },

  async getUserSessions(userId) {
    const rows = await database().authSession.findMany({ where: { userId } })
    return rows.map((row) => ({ id: row.id, userId, expiresAt: row.expiresAt, attributes: row }))
  },

  async setSession({ id, userId, expiresAt, attributes }) {
    await database().authSession.create({ data: { id: hashSecret(id), userId, expiresAt, ...attributes } })
  },

  async updateSessionExpiration(secret, expiresAt) {
    await database().authSession.updateMany({
      where: { id: hashSecret(secret) },
      data: { expiresAt, lastSeenAt: new Date() },
    })
  },

  async deleteSession(secret) {
    await database().authSession.deleteMany({ where: { id: hashSecret(secret) } })
  },

  async deleteUserSessions(userId) {
    await database().authSession.deleteMany({ where: { userId } })
  },

  async deleteExpiredSessions() {
    await database().authSession.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  },
}

function readGrants(json: string): Grant[] {
  const rows = JSON.parse(json) as [Role, ScopeKind, string][]
  return rows.map(([role, kind, id]) => ({ role, scope: { kind, id } }))
}
