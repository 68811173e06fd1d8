// Takes a table of organisations back while nothing depends on it.
import { noteUndone } from '#app/features/operations/directory-import.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { fallbackTimeZone } from './organisation.ts'
import type { OrganisationUndo } from './organisation-import.server.ts'

export type UndoOrganisations =
  | { outcome: 'undone' }
  | { outcome: 'prevented'; obstacles: string[] }
  | { outcome: 'undone-already' | 'unknown' }

export function undoOrganisations(actorId: string, id: string, now = new Date()): Promise<UndoOrganisations> {
  return inTransaction(async (tx) => {
    const taken = await tx.directoryImport.findFirst({ where: { id, kind: 'organisations' } })
    if (!taken) return { outcome: 'unknown' }
    if (taken.undoneAt) return { outcome: 'undone-already' }
    const undo = JSON.parse(taken.undo) as OrganisationUndo
    const obstacles = await listObstacles(tx, undo, dayOf(taken.createdAt, fallbackTimeZone))
    if (obstacles.length) return { outcome: 'prevented', obstacles }
    for (const { id, headPost } of undo.heads)
      await tx.organisation.update({ where: { id }, data: { headPost } })
    for (const { id, ...place } of undo.moved) await tx.organisation.update({ where: { id }, data: place })
    for (const { id, name, formerId } of undo.renamed) {
      const former = await tx.organisation.findUniqueOrThrow({ where: { id: formerId } })
      const { validFrom, sortName } = former
      await tx.organisation.delete({ where: { id: formerId } })
      await tx.organisation.update({ where: { id }, data: { name, validFrom, sortName } })
    }
    for (const id of [...undo.created].reverse()) await tx.organisation.delete({ where: { id } })
    await noteUndone(tx, actorId, id, now)
    return { outcome: 'undone' }
  })
}

/** Somebody works in a new body, or something hangs on it; a renamed one was renamed again or closed. */
async function listObstacles(
  tx: Transaction,
  { created, renamed }: OrganisationUndo,
  takenOn: Date,
): Promise<string[]> {
  const used = await tx.$queryRaw<{ name: string }[]>`
    SELECT o."name" FROM "Organisation" o
     WHERE o."id" IN (SELECT value FROM json_each(${JSON.stringify(created)}))
       AND (o."validTo" IS NOT NULL OR EXISTS (SELECT 1 FROM "Post" x WHERE x."organisationId" = o."id")
        OR EXISTS (SELECT 1 FROM "Headcount" x WHERE x."organisationId" = o."id")
        OR EXISTS (SELECT 1 FROM "PostOffer" x WHERE x."organisationId" = o."id")
        OR EXISTS (SELECT 1 FROM "ServiceIndicator" x WHERE x."organisationId" = o."id")
        OR EXISTS (SELECT 1 FROM "CohortQuota" x WHERE x."municipalityId" = o."id")
        OR EXISTS (SELECT 1 FROM "Application" x WHERE x."municipalityId" = o."id")
        OR EXISTS (SELECT 1 FROM "Venue" x WHERE x."regionId" = o."id")
        OR EXISTS (SELECT 1 FROM "RoleAssignment" x WHERE x."scopeId" = o."id")
        OR EXISTS (SELECT 1 FROM "Organisation" x WHERE (x."parentId" = o."id" OR x."successorId" = o."id")
              AND x."id" NOT IN (SELECT value FROM json_each(${JSON.stringify(created)}))))`
  const again = await tx.organisation.findMany({
    where: {
      id: { in: renamed.map(({ id }) => id) },
      OR: [{ validTo: { not: null } }, { predecessors: { some: { validTo: { gt: takenOn } } } }],
    },
    select: { name: true },
  })
  return [
    ...used.map(({ name }) => `${name}: здесь уже работают люди или указаны данные.`),
    ...again.map(({ name }) => `${name}: организацию с тех пор изменили.`),
  ]
}
