// The reads behind the list of cases and the page of one: published versions with who and when, and open drafts.
import { database } from '#app/platform/database.server.ts'
import { surnameWithInitials } from '#app/lib/russian.ts'
import type { ListedCase } from './case-list.ts'

type Person = [surname: string, givenName: string, patronymic: string | null] | [null, null, null]

interface Row {
  key: string
  title: string
  channel: string | null
  version: number | bigint | null
  publishedAt: string | null
  publishedBy: string
  withdrawnAt: string | null
  draftId: string | null
  draftChangedAt: string | null
  draftChangedBy: string
}

export async function listCases(): Promise<ListedCase[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT c."key", v."title", v."channel", v."number" AS "version", v."publishedAt", c."withdrawnAt",
           json_array(p."surname", p."givenName", p."patronymic") AS "publishedBy",
           d."id" AS "draftId", d."updatedAt" AS "draftChangedAt",
           json_array(u."surname", u."givenName", u."patronymic") AS "draftChangedBy"
      FROM "CitizenCase" c
      JOIN "CaseVersion" v ON v."currentKey" = c."id"
      LEFT JOIN "CaseDraft" d ON d."caseKey" = c."key"
      LEFT JOIN "User" p ON p."id" = v."createdById"
      LEFT JOIN "User" u ON u."id" = d."updatedById"
    UNION ALL
    SELECT d."caseKey", d."title", json_extract(d."body", '$.channel'), NULL, NULL, NULL,
           json_array(NULL, NULL, NULL), d."id", d."updatedAt",
           json_array(u."surname", u."givenName", u."patronymic")
      FROM "CaseDraft" d LEFT JOIN "User" u ON u."id" = d."updatedById"
     WHERE NOT EXISTS (SELECT 1 FROM "CitizenCase" c JOIN "CaseVersion" v ON v."currentKey" = c."id"
                        WHERE c."key" = d."caseKey")`
  return rows.map((row) => ({
    ...row,
    channel: row.channel ?? '',
    version: row.version === null ? null : Number(row.version),
    publishedAt: momentOf(row.publishedAt),
    publishedBy: personOf(row.publishedBy),
    withdrawnAt: momentOf(row.withdrawnAt),
    draftChangedAt: momentOf(row.draftChangedAt),
    draftChangedBy: personOf(row.draftChangedBy),
  }))
}

export interface CaseHistory {
  versionId: string
  withdrawnAt: Date | null
  draftId: string | null
  /** Newest first. */
  versions: {
    number: number
    publishedAt: Date
    publishedBy: string | null
    current: boolean
    attempts: number
  }[]
}

/** Null: nothing was ever published under this key. */
export async function findCaseHistory(key: string): Promise<CaseHistory | null> {
  const found = await database().citizenCase.findUnique({
    where: { key },
    select: {
      withdrawnAt: true,
      versions: {
        where: { number: { not: null } },
        orderBy: { number: 'desc' },
        select: {
          id: true,
          number: true,
          publishedAt: true,
          createdById: true,
          currentKey: true,
          _count: { select: { attempts: true } },
        },
      },
    },
  })
  const current = found?.versions.find(({ currentKey }) => currentKey !== null)
  if (!found || !current) return null
  const draft = await database().caseDraft.findUnique({ where: { caseKey: key }, select: { id: true } })
  const authors = await database().user.findMany({
    where: { id: { in: found.versions.flatMap(({ createdById }) => createdById ?? []) } },
    select: { id: true, surname: true, givenName: true, patronymic: true },
  })
  return {
    versionId: current.id,
    withdrawnAt: found.withdrawnAt,
    draftId: draft?.id ?? null,
    versions: found.versions.flatMap(({ number, publishedAt, createdById, currentKey, _count }) => {
      if (number === null || !publishedAt) return []
      const author = authors.find(({ id }) => id === createdById)
      return {
        number,
        publishedAt,
        publishedBy: author ? surnameWithInitials(author) : null,
        current: currentKey !== null,
        attempts: _count.attempts,
      }
    }),
  }
}

function momentOf(stored: string | null): Date | null {
  return stored === null ? null : new Date(stored)
}

function personOf(json: string): string | null {
  const [surname, givenName, patronymic] = JSON.parse(json) as Person
  return surname === null ? null : surnameWithInitials({ surname, givenName, patronymic })
}
