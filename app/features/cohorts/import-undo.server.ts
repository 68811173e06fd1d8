// Takes a whole import back while nothing depends on it: enrolments, accounts it made, numbers it recorded, letters that
// have not gone yet. Who was told already is told that it is called off.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { addressName, surnameWithInitials } from '#app/lib/russian.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { cohortReaders, cohortScope } from './cohort.ts'
import { cohortWhere } from './cohort.server.ts'
import { leave } from './enrolment-beginning.server.ts'
import type { ImportSummary } from './import-list.server.ts'
import { obstacleOf } from './import-undo.ts'
import { type ImportedRow, readImported } from './imported-people.server.ts'

export type UndoOutcome =
  | { outcome: 'undone'; people: number }
  | { outcome: 'prevented'; obstacles: string[] }
  | { outcome: 'refused'; reason: 'undone-already' }
  | { outcome: 'unknown' }

export async function undoImport(viewer: Viewer, importId: string, now = new Date()): Promise<UndoOutcome> {
  return inTransaction(async (tx) => {
    const batch = await tx.importBatch.findFirst({
      where: { id: importId, kind: 'enrolment', cohort: cohortWhere(cohortScope(viewer, ...cohortReaders)) },
      select: { undoneAt: true, summary: true, cohort: { select: { name: true } } },
    })
    if (!batch) return { outcome: 'unknown' }
    if (batch.undoneAt) return { outcome: 'refused', reason: 'undone-already' }
    const { created } = JSON.parse(batch.summary) as ImportSummary
    const people = await readImported(tx, importId)
    const obstacles = people.flatMap((person) => {
      const facts = { ...person, name: surnameWithInitials(person), hasPassword: Boolean(person.hasPassword) }
      const obstacle = obstacleOf({
        ...facts,
        newcomer: created.users.includes(person.userId),
        elsewhere: Boolean(person.elsewhere),
        learned: Boolean(person.learned),
        takesPart: Boolean(person.takesPart),
        documentIssued: Boolean(person.documentIssued),
        inPaper: Boolean(person.inPaper),
      })
      return obstacle ? [obstacle] : []
    })
    if (obstacles.length) return { outcome: 'prevented', obstacles }
    await tellCalledOff(tx, people, batch.cohort.name, now)
    await takeBack(tx, { importId, people, created }, now)
    await leave(tx, created.restored, { actorId: viewer.userId }, now)
    await tx.importBatch.update({
      where: { id: importId },
      data: { undoneAt: now, undoneById: viewer.userId },
    })
    const fact = { actorId: viewer.userId, action: 'import.undone', objectType: 'import', objectId: importId }
    await recordAudit(tx, { ...fact, detail: { people: people.length } }, now)
    return { outcome: 'undone', people: people.length }
  })
}

interface Undoing {
  importId: string
  people: ImportedRow[]
  created: ImportSummary['created']
}

async function takeBack(tx: Transaction, { importId, people, created }: Undoing, now: Date): Promise<void> {
  const users = JSON.stringify(created.users)
  const restored = JSON.stringify(created.restored)
  await tx.$executeRaw`
    UPDATE "Enrolment" SET "withdrawnAt" = ${now}, "importId" = NULL
     WHERE "importId" = ${importId} AND "id" IN (SELECT value FROM json_each(${restored}))`
  await tx.enrolment.deleteMany({ where: { importId } })
  await tx.application.updateMany({
    where: { importId, acceptedAt: null, declinedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now, openKey: null },
  })
  const numbers = JSON.stringify(created.numbers)
  await tx.$executeRaw`DELETE FROM "PersonalNumber" WHERE "userId" IN (SELECT value FROM json_each(${numbers}))`
  await tx.$executeRaw`DELETE FROM "User" WHERE "id" IN (SELECT value FROM json_each(${users}))`
  const organisations = JSON.stringify(created.organisations)
  await tx.$executeRaw`
    DELETE FROM "Organisation"
     WHERE "id" IN (SELECT value FROM json_each(${organisations}))
       AND NOT EXISTS (SELECT 1 FROM "Post" p WHERE p."organisationId" = "Organisation"."id")`
  const addresses = JSON.stringify(people.map(({ dedupeKey }) => dedupeKey))
  await tx.$executeRaw`
    DELETE FROM "OutboxMail"
     WHERE "sentAt" IS NULL AND "dedupeKey" IN (SELECT value FROM json_each(${addresses}))`
}

/** Only those whose letter has gone out. */
async function tellCalledOff(tx: Transaction, people: ImportedRow[], cohort: string, now: Date) {
  await tx.outboxMail.createMany({
    data: people
      .filter(({ letterSent }) => Boolean(letterSent))
      .map((person) => ({
        kind: 'enrolment-called-off',
        recipient: person.email,
        subject: `Зачисление в поток «${cohort}» отменено`,
        body: `Здравствуйте, ${addressName(person)}.\n\nРанее мы написали, что Вы зачислены в поток «${cohort}». Это была ошибка в списке: зачисление отменено, ничего делать не нужно.\n`,
        nextAttemptAt: now,
        createdAt: now,
      })),
  })
}

export interface ImportLine {
  id: string
  fileName: string
  createdAt: Date
  undoneAt: Date | null
  counts: ImportSummary['counts']
}

/** The newest first. The caller has checked that the viewer may read the cohort. */
export async function listImports(cohortId: string): Promise<ImportLine[]> {
  const rows = await database().importBatch.findMany({
    where: { cohortId, kind: 'enrolment' },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 50,
    select: { id: true, fileName: true, createdAt: true, undoneAt: true, summary: true },
  })
  return rows.map(({ summary, ...row }) => ({
    ...row,
    counts: (JSON.parse(summary) as ImportSummary).counts,
  }))
}
