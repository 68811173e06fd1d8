// Certificates of the demo's earlier waves: samples, told of to ФИС ФРДО in a batch that was accepted long ago.
import { addDays } from '#app/lib/dates.ts'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { RolloutPerson } from './rollout-people.ts'
import { waves } from './rollout-plan.ts'

/** `sample`: the snapshot of a paper that was issued in earnest; names and days are put in its place. */
export async function addCertificates(
  tx: Transaction,
  people: RolloutPerson[],
  { sample, today, byId }: { sample: string; today: Date; byId: string },
): Promise<void> {
  const snapshot = JSON.parse(sample) as Record<string, unknown>
  const text = (day: Date) => day.toISOString().slice(0, 10)
  const holders = people.flatMap((person, index) =>
    person.issuedOn && person.completedAt
      ? [{ ...person, issuedOn: person.issuedOn, completedAt: person.completedAt, sequence: 100_001 + index }]
      : [],
  )
  await tx.certificate.createMany({
    data: holders.map(({ id, sequence, issuedOn, completedAt, wave, surname, givenName, patronymic }) => ({
      ...{ id: `${id}-c`, number: `${issuedOn.getUTCFullYear()}-ПК-${sequence}`, kind: 'ПК', sequence },
      ...{
        year: issuedOn.getUTCFullYear(),
        code: codeOf(sequence),
        enrolmentId: `${id}-e`,
        currentOf: `${id}-e`,
      },
      ...{ userId: id, sample: true, issuedOn, issuedById: byId, createdAt: issuedOn },
      snapshot: JSON.stringify({
        ...{ ...snapshot, surname, givenName, patronymic, blankNumber: String(sequence).padStart(12, '0') },
        cohort: { name: waves[wave].name, code: waves[wave].code },
        ...{ studiedFrom: text(addDays(today, waves[wave].startsIn)), studiedTo: text(completedAt) },
        ...{ completedOn: text(completedAt), issuedOn: text(issuedOn) },
      }),
    })),
  })
  // What is issued from now on comes after these.
  const years = new Map(holders.map(({ issuedOn, sequence }) => [issuedOn.getUTCFullYear(), sequence]))
  for (const [year, last] of years) {
    const series = { kind: 'ПК', year }
    await tx.numberSequence.upsert({
      where: { kind_year: series },
      create: { ...series, last },
      update: { last },
    })
  }
  const sequence = { kind: 'фрдо', year: 0 }
  const { last: number } = await tx.numberSequence.upsert({
    where: { kind_year: sequence },
    create: { ...sequence, last: 1 },
    update: { last: { increment: 1 } },
  })
  const sentAt = addDays(today, -60)
  const batch = {
    number,
    state: 'accepted',
    createdAt: sentAt,
    createdById: byId,
    sentAt,
    answeredAt: addDays(sentAt, 4),
  }
  const { id: batchId } = await tx.frdoBatch.create({ data: { ...batch, answerText: 'Пакет принят' } })
  await insertRows(
    tx,
    'FrdoRow',
    holders.map(({ id }, index) => ({
      ...{
        batchId,
        position: index + 1,
        certificateId: `${id}-c`,
        openKey: `${id}-c`,
        values: '',
        state: 'accepted',
      },
    })),
  )
}

/** Letters and digits of verification addresses know neither a nought nor a one. */
function codeOf(sequence: number): string {
  return `RZ${String(sequence).replaceAll('0', 'K').replaceAll('1', 'M')}`
}
