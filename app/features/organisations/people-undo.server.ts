// Takes a table of people back while nothing depends on it: the accounts it made, the posts it began, ended and changed.
import { noteUndone } from '#app/features/operations/directory-import.server.ts'
import { surnameWithInitials } from '#app/lib/russian.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { type PeopleUndo, writeFacts } from './people-taking.server.ts'

export type UndoPeople =
  | { outcome: 'undone' }
  | { outcome: 'prevented'; obstacles: string[] }
  | { outcome: 'undone-already' | 'unknown' }

export function undoPeople(actorId: string, id: string, now = new Date()): Promise<UndoPeople> {
  return inTransaction(async (tx) => {
    const taken = await tx.directoryImport.findFirst({ where: { id, kind: 'people' } })
    if (!taken) return { outcome: 'unknown' }
    if (taken.undoneAt) return { outcome: 'undone-already' }
    const undo = JSON.parse(taken.undo) as PeopleUndo
    const obstacles = await listObstacles(tx, undo)
    if (obstacles.length) return { outcome: 'prevented', obstacles }
    await takeBack(tx, undo)
    await noteUndone(tx, actorId, id, now)
    return { outcome: 'undone' }
  })
}

/** People who have begun to use their account, and posts that somebody has changed or ended since. */
async function listObstacles(tx: Transaction, { users, posts }: PeopleUndo): Promise<string[]> {
  const people = await tx.$queryRaw<
    { surname: string; givenName: string; patronymic: string | null; used: number | bigint }[]
  >`
    SELECT u."surname", u."givenName", u."patronymic", u."id" IN (SELECT value FROM json_each(${JSON.stringify(users)})) AS "used"
      FROM "User" u
     WHERE (u."id" IN (SELECT value FROM json_each(${JSON.stringify(users)})) AND (
             u."passwordHash" IS NOT NULL OR u."deactivatedAt" IS NOT NULL
             OR EXISTS (SELECT 1 FROM "Enrolment" x WHERE x."userId" = u."id")
             OR EXISTS (SELECT 1 FROM "Application" x WHERE x."userId" = u."id")
             OR EXISTS (SELECT 1 FROM "RoleAssignment" x WHERE x."userId" = u."id")
             OR EXISTS (SELECT 1 FROM "OneTimeToken" x WHERE x."userId" = u."id")
             OR EXISTS (SELECT 1 FROM "OutsideTraining" x WHERE x."userId" = u."id")
             OR EXISTS (SELECT 1 FROM "PersonalNumber" x WHERE x."userId" = u."id")
             OR EXISTS (SELECT 1 FROM "AccountMerge" x WHERE x."keptId" = u."id")
             OR (SELECT COUNT(*) FROM "Post" x WHERE x."userId" = u."id") > 1))
        OR u."id" IN (SELECT p."userId" FROM "Post" p
                       WHERE p."endsOn" IS NOT NULL AND p."id" IN (SELECT value FROM json_each(${JSON.stringify(posts)})))
     ORDER BY u."surname", u."givenName" LIMIT 200`
  return people.map(({ used, ...name }) =>
    used
      ? `${surnameWithInitials(name)}: учётной записью уже пользуются.`
      : `${surnameWithInitials(name)}: должность с тех пор изменили.`,
  )
}

async function takeBack(tx: Transaction, { users, posts, ended, changed }: PeopleUndo): Promise<void> {
  await tx.$executeRaw`DELETE FROM "Post" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(posts)}))`
  await tx.$executeRaw`
    UPDATE "Post" SET "endsOn" = NULL WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(ended)}))`
  await writeFacts(tx, changed)
  await tx.$executeRaw`DELETE FROM "User" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(users)}))`
}
