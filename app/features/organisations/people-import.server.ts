// A table of people for the whole platform: read piece by piece, checked without writing, taken whole or not at all.
import type { Viewer } from '#app/features/identity/viewer.ts'
import {
  bringTable,
  type BroughtFile,
  type BroughtTable,
  type Bringing,
  findTable,
} from '#app/features/operations/brought-table.server.ts'
import { wasTaken } from '#app/features/operations/directory-import.server.ts'
import { letOthersIn, noteProgress } from '#app/features/operations/import-progress.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { readTable, type SheetProblem } from '#app/lib/sheet-table.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { readLongSheet } from '#app/platform/long-sheet.server.ts'
import { fallbackTimeZone } from './organisation.ts'
import {
  type KnownPlace,
  mostPeopleRows,
  type PeopleField,
  peopleFields,
  type PersonRow,
  placeFinder,
  readPerson,
} from './people-table.ts'
import { type AccountKnown, type HeldPost, type PersonPlan, planPerson } from './person-plan.ts'

export const peopleOwner = (viewer: Viewer) => ({ userId: viewer.userId, kind: 'people' })

export async function bringPeople(
  viewer: Viewer,
  file: BroughtFile,
  progressKey: string | null = null,
): Promise<Bringing> {
  await noteProgress(progressKey, { step: 'reading', done: 0, total: 0 })
  const inPieces = (whole: BroughtFile) =>
    readLongSheet(whole, (done) => noteProgress(progressKey, { step: 'reading', done, total: done }))
  return bringTable(peopleOwner(viewer), file, inPieces)
}

export interface PlannedPerson {
  person: PersonRow
  plan: PersonPlan
  /** The account's own name, where it is another; it stays. */
  accountName: string | null
}

export interface PeopleComparison {
  rows: PlannedPerson[]
  problems: SheetProblem[]
}

export async function checkPeople(viewer: Viewer, key: string, now = new Date()) {
  const list = findTable(peopleOwner(viewer), key)
  if (!list) return null
  const compared = await comparePeople(database(), list, now)
  return { ...compared, fileName: list.fileName, takenBefore: await wasTaken('people', list.fileHash) }
}

/** What each row would change. Two statements, and a turn for others after each thousand rows. */
export async function comparePeople(
  reader: Reader,
  { cells }: BroughtTable,
  now: Date,
): Promise<PeopleComparison> {
  const table = readTable<PeopleField>(cells, peopleFields, mostPeopleRows)
  if ('problems' in table) return { rows: [], problems: table.problems }
  const day = dayOf(now, fallbackTimeZone)
  const places = await reader.$queryRaw<KnownPlace[]>`
    SELECT o."id", o."name", COALESCE(m."name", '') AS "municipality"
      FROM "Organisation" o LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE o."kind" <> 'region' AND (o."validTo" IS NULL OR o."validTo" > ${day})`
  const find = placeFinder(places)
  const problems: SheetProblem[] = []
  const people: PersonRow[] = []
  const lineOf = new Map<string, number>()
  for (const [index, line] of table.lines.entries()) {
    if (index % 1000 === 999) await letOthersIn()
    const person = readPerson(line, table, find, problems)
    if (!person) continue
    const before = lineOf.get(person.email)
    if (before === undefined) {
      lineOf.set(person.email, person.line)
      people.push(person)
    } else
      problems.push({
        line: person.line,
        column: table.column('email'),
        message: `Та же почта в строке ${before}: у каждого должна быть своя, и каждый — один раз.`,
      })
  }
  const accounts = await findAccounts(reader, [...lineOf.keys()], day)
  const rows = people.map((person) => {
    const account = accounts.get(person.email) ?? null
    const typed = [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' ')
    const accountName = account && account.name !== typed ? account.name : null
    return { person, plan: planPerson(account, person), accountName }
  })
  return { rows, problems: problems.sort((a, b) => a.line - b.line) }
}

/** By e-mail; the address of an account that was made one with another leads to that one. */
async function findAccounts(reader: Reader, emails: string[], day: Date) {
  const found = new Map<string, AccountKnown & { name: string }>()
  for (let from = 0; from < emails.length; from += 2000) {
    const some = JSON.stringify(emails.slice(from, from + 2000))
    const rows = await reader.$queryRaw<
      { email: string; userId: string; name: string; closed: number | bigint; posts: string }[]
    >`
      SELECT a."email", u."id" AS "userId", u."deactivatedAt" IS NOT NULL AS "closed",
             trim(u."surname" || ' ' || u."givenName" || ' ' || COALESCE(u."patronymic", '')) AS "name",
             (SELECT json_group_array(json_object('id', p."id", 'organisationId', p."organisationId",
                      'title', p."title", 'category', p."category", 'positionGroup', p."positionGroup",
                      'citizenFacing', p."citizenFacing"))
                FROM "Post" p WHERE p."userId" = u."id" AND p."startsOn" <= ${day}
                 AND (p."endsOn" IS NULL OR p."endsOn" > ${day})) AS "posts"
        FROM "User" a LEFT JOIN "AccountMerge" m ON m."mergedId" = a."id"
        JOIN "User" u ON u."id" = COALESCE(m."keptId", a."id")
       WHERE a."email" IN (SELECT value FROM json_each(${some}))`
    for (const { email, posts, closed, ...row } of rows) {
      const held = (JSON.parse(posts) as (HeldPost & { citizenFacing: unknown })[]).map((post) => ({
        ...post,
        citizenFacing: post.citizenFacing === null ? null : Boolean(post.citizenFacing),
      }))
      found.set(email, { ...row, closed: Boolean(closed), posts: held })
    }
    await letOthersIn()
  }
  return found
}
