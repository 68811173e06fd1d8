// Takes a checked table of people in one transaction, a thousand rows at a time, and takes it back while nothing hangs on it.
import { randomUUID } from 'node:crypto'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findTable } from '#app/features/operations/brought-table.server.ts'
import { recordAudits } from '#app/features/operations/audit.server.ts'
import { noteImport } from '#app/features/operations/directory-import.server.ts'
import { noteProgress } from '#app/features/operations/import-progress.server.ts'
import { dropWaiting } from '#app/features/operations/waiting-list.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { fallbackTimeZone } from './organisation.ts'
import { comparePeople, peopleOwner, type PlannedPerson } from './people-import.server.ts'
import type { PersonAction } from './person-plan.ts'
import type { PositionFacts } from './position-facts.ts'

/** Ids, and facts of posts as they were. */
export interface PeopleUndo {
  users: string[]
  posts: string[]
  ended: string[]
  changed: ({ postId: string } & PositionFacts)[]
}

export type TakePeople =
  | { outcome: 'taken'; id: string; counts: Record<PersonAction, number> }
  | { outcome: 'problems' }
  | { outcome: 'refused'; reason: keyof typeof takePeopleRefusals }

export const takePeopleRefusals = {
  gone: 'Проверка устарела: выберите файл ещё раз.',
  'nothing-new': 'Всё это уже записано: менять нечего.',
}

const portion = 1000

export async function takePeople(
  viewer: Viewer,
  key: string,
  progressKey: string | null = null,
  now = new Date(),
): Promise<TakePeople> {
  const list = findTable(peopleOwner(viewer), key)
  if (!list) return { outcome: 'refused', reason: 'gone' }
  const total = list.cells.length - 1
  await noteProgress(progressKey, { step: 'checking', done: 0, total })
  const result = await inTransaction(async (tx): Promise<TakePeople> => {
    const { rows, problems } = await comparePeople(tx, list, now)
    if (problems.length) return { outcome: 'problems' }
    const counts = countPlans(rows)
    if (rows.length === counts.same + counts.closed) return { outcome: 'refused', reason: 'nothing-new' }
    const id = randomUUID()
    const undo: PeopleUndo = { users: [], posts: [], ended: [], changed: [] }
    for (let from = 0; from < rows.length; from += portion) {
      await writePortion(tx, viewer, rows.slice(from, from + portion), { undo, importId: id, now })
      await noteProgress(progressKey, { step: 'writing', done: from + portion, total })
    }
    const { fileName, fileHash } = list
    await noteImport(
      tx,
      viewer.userId,
      { id, kind: 'people', fileName, fileHash, summary: counts, undo },
      now,
    )
    return { outcome: 'taken', id, counts }
  })
  await noteProgress(progressKey, { step: 'done', done: total, total })
  if (result.outcome === 'taken') dropWaiting(key)
  return result
}

export function countPlans(rows: readonly PlannedPerson[]): Record<PersonAction, number> {
  const counts = { create: 0, place: 0, move: 0, rename: 0, change: 0, same: 0, closed: 0 }
  for (const { plan } of rows) counts[plan.kind] += 1
  return counts
}

async function writePortion(
  tx: Transaction,
  viewer: Viewer,
  rows: readonly PlannedPerson[],
  { undo, importId, now }: { undo: PeopleUndo; importId: string; now: Date },
): Promise<void> {
  const startsOn = dayOf(now, fallbackTimeZone)
  const users = []
  const posts = []
  const ends: string[] = []
  const changes = []
  const touched: { action: string; userId: string }[] = []
  for (const { person, plan } of rows) {
    if (plan.kind === 'same' || plan.kind === 'closed') continue
    if (plan.kind === 'change') {
      changes.push({ postId: plan.postId, ...plan.after })
      undo.changed.push({ postId: plan.postId, ...plan.before })
      touched.push({ action: 'post.changed', userId: plan.userId })
      continue
    }
    const userId = plan.kind === 'create' ? randomUUID() : plan.userId
    if (plan.kind === 'create') {
      const { email, surname, givenName, patronymic } = person
      users.push({ id: userId, email, surname, givenName, patronymic, createdAt: now })
      undo.users.push(userId)
    }
    if ('ends' in plan) ends.push(plan.ends)
    const { organisationId, title, category, positionGroup, citizenFacing } = person
    const id = randomUUID()
    posts.push({
      ...{ id, userId, organisationId, title, startsOn, category, positionGroup },
      citizenFacing: citizenFacing === null ? null : Number(citizenFacing),
    })
    undo.posts.push(id)
    touched.push({ action: plan.kind === 'create' ? 'user.imported' : 'post.imported', userId })
  }
  undo.ended.push(...ends)
  await insertRows(tx, 'User', users)
  await insertRows(tx, 'Post', posts)
  await tx.$executeRaw`
    UPDATE "Post" SET "endsOn" = ${startsOn} WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(ends)}))`
  await writeFacts(tx, changes)
  const facts = touched.map(({ action, userId }) => ({
    ...{ actorId: viewer.userId, action, objectType: 'user', objectId: userId, detail: { importId } },
  }))
  await recordAudits(tx, facts, now)
}

/** Facts of many posts in one statement. */
export async function writeFacts(
  tx: Transaction,
  changes: readonly ({ postId: string } & PositionFacts)[],
): Promise<void> {
  if (!changes.length) return
  const rows = JSON.stringify(
    changes.map(({ postId, category, positionGroup, citizenFacing }) => [
      ...[postId, category, positionGroup, citizenFacing === null ? null : Number(citizenFacing)],
    ]),
  )
  await tx.$executeRaw`
    UPDATE "Post" SET "category" = j.value ->> '$[1]', "positionGroup" = j.value ->> '$[2]',
           "citizenFacing" = j.value ->> '$[3]'
      FROM json_each(${rows}) j WHERE "Post"."id" = j.value ->> '$[0]'`
}
