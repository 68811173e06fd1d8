// Looks a list of people up: where they work, whether they have accounts, and what would happen to each row. Writes nothing.
import { personalNumberDigest } from '#app/features/identity/personal-number.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { isValidOn } from '#app/features/organisations/validity.ts'
import { dayOf } from '#app/lib/dates.ts'
import type { SheetProblem } from '#app/lib/sheet-table.ts'
import type { Reader } from '#app/platform/database.server.ts'
import { cohortReaders, cohortScope } from './cohort.ts'
import { cohortCondition } from './cohort.server.ts'
import { municipalityFinder, unplaced } from './municipality-name.ts'
import type { SheetPerson } from './people-sheet.ts'
import { decideRow, type KnownAccount, type RowDecision } from './row-decision.ts'

export interface AccountNames {
  surname: string
  givenName: string
  patronymic: string | null
  email: string
}

export interface CheckedRow {
  person: SheetPerson
  decision: Exclude<RowDecision, { kind: 'error' }>
  /** The name in the account, for people the importer may see. */
  account: AccountNames | null
  municipalityId: string | null
}

export interface CheckedList {
  rows: CheckedRow[]
  problems: SheetProblem[]
}

type Account = KnownAccount & AccountNames

export async function checkRows(
  reader: Reader,
  viewer: Viewer,
  cohortId: string,
  people: SheetPerson[],
  now: Date,
): Promise<CheckedList> {
  const digests = new Map(
    people.flatMap(({ line, personalNumber }) =>
      personalNumber ? [[line, personalNumberDigest(personalNumber)] as const] : [],
    ),
  )
  const accounts = await findAccounts(reader, viewer, cohortId, people, [...digests.values()])
  const place = await municipalities(reader, cohortId, people, now)
  const rows: CheckedRow[] = []
  const problems: SheetProblem[] = []
  const lineOfUser = new Map<string, number>()
  for (const person of people) {
    const { line } = person
    const found = person.municipality ? place(person.municipality) : null
    if (found && found.outcome !== 'found')
      problems.push({
        line,
        column: 'Муниципалитет',
        message: unplaced(person.municipality ?? '', found.outcome),
      })
    const numberDigest = digests.get(line) ?? null
    const byEmail = accounts.byEmail.get(person.email) ?? null
    const byNumber = numberDigest ? (accounts.byNumber.get(numberDigest) ?? null) : null
    const decision = decideRow({ byEmail, byNumber, numberDigest })
    if (decision.kind === 'error') {
      const column = decision.column === 'email' ? 'Почта' : 'СНИЛС'
      problems.push({ line, column, message: decision.message })
      continue
    }
    const before = decision.userId === null ? undefined : lineOfUser.get(decision.userId)
    if (before !== undefined) {
      problems.push({ line, column: '', message: `Этот человек уже есть в строке ${before}.` })
      continue
    }
    if (decision.userId !== null) lineOfUser.set(decision.userId, line)
    const account = byEmail ?? byNumber
    rows.push({
      person,
      decision,
      account: account?.visible ? account : null,
      municipalityId: found?.outcome === 'found' ? found.id : null,
    })
  }
  return { rows, problems: problems.sort((a, b) => a.line - b.line) }
}

async function findAccounts(
  reader: Reader,
  viewer: Viewer,
  cohortId: string,
  people: SheetPerson[],
  digests: string[],
): Promise<{ byEmail: Map<string, Account>; byNumber: Map<string, Account> }> {
  const emails = JSON.stringify(people.map(({ email }) => email))
  const scope = cohortScope(viewer, ...cohortReaders)
  const rows = await reader.$queryRaw<
    (AccountNames & {
      userId: string
      closed: number | bigint
      visible: number | bigint
      numberDigest: string | null
      enrolment: 'none' | 'enrolled' | 'withdrawn'
      asked: number | bigint
    })[]
  >`
    SELECT u."id" AS "userId", u."email", u."surname", u."givenName", u."patronymic",
           u."deactivatedAt" IS NOT NULL AS "closed", n."digest" AS "numberDigest",
           CASE WHEN e."id" IS NULL THEN 'none' WHEN e."withdrawnAt" IS NULL THEN 'enrolled' ELSE 'withdrawn' END
             AS "enrolment",
           EXISTS (SELECT 1 FROM "Application" a WHERE a."openKey" = ${cohortId} || ':' || u."email") AS "asked",
           ${scope.all} OR EXISTS (
             SELECT 1 FROM "Enrolment" x JOIN "Cohort" c ON c."id" = x."cohortId"
               JOIN "ProgrammeVersion" v ON v."id" = c."versionId"
              WHERE x."userId" = u."id" AND ${cohortCondition(scope)}) AS "visible"
      FROM "User" u
      LEFT JOIN "PersonalNumber" n ON n."userId" = u."id"
      LEFT JOIN "Enrolment" e ON e."userId" = u."id" AND e."cohortId" = ${cohortId}
     WHERE u."id" IN (
       SELECT "id" FROM "User" WHERE "email" IN (SELECT value FROM json_each(${emails}))
       UNION
       SELECT "userId" FROM "PersonalNumber" WHERE "digest" IN (SELECT value FROM json_each(${JSON.stringify(digests)})))`
  const accounts = rows.map((row): Account => ({
    ...row,
    closed: Boolean(row.closed),
    visible: Boolean(row.visible),
    asked: Boolean(row.asked),
  }))
  return {
    byEmail: new Map(accounts.map((account) => [account.email, account])),
    byNumber: new Map(
      accounts.flatMap((account) => (account.numberDigest ? [[account.numberDigest, account] as const] : [])),
    ),
  }
}

/** Municipalities of today by what people type; namesakes are told apart by the cohort's quotas. */
async function municipalities(reader: Reader, cohortId: string, people: SheetPerson[], now: Date) {
  if (!people.some(({ municipality }) => municipality)) return municipalityFinder([])
  const today = dayOf(now, 'Europe/Moscow')
  const all = await reader.organisation.findMany({
    where: { kind: 'municipality' },
    select: { id: true, name: true, sortName: true, oktmo: true, validFrom: true, validTo: true },
  })
  const quotas = await reader.cohortQuota.findMany({ where: { cohortId }, select: { municipalityId: true } })
  return municipalityFinder(
    all.filter((unit) => isValidOn(unit, today)),
    new Set(quotas.map(({ municipalityId }) => municipalityId)),
  )
}
