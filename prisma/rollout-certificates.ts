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
  const last = await lastNumbers(tx)
  const holders = people
    .flatMap((person, index) =>
      person.issuedOn && person.completedAt
        ? [{ ...person, issuedOn: person.issuedOn, completedAt: person.completedAt, blank: 100_001 + index }]
        : [],
    )
    .sort((a, b) => a.issuedOn.getTime() - b.issuedOn.getTime())
    .map((person) => {
      const year = person.issuedOn.getUTCFullYear()
      const sequence = (last.get(year) ?? 0) + 1
      last.set(year, sequence)
      return { ...person, sequence }
    })
  await tx.certificate.createMany({
    data: holders.map(
      ({ id, sequence, blank, issuedOn, completedAt, wave, surname, givenName, patronymic }) => ({
        ...{ id: `${id}-c`, number: numberOf(issuedOn, sequence), kind: 'ПК', sequence },
        ...{
          year: issuedOn.getUTCFullYear(),
          code: codeOf(blank),
          enrolmentId: `${id}-e`,
          currentOf: `${id}-e`,
        },
        ...{ userId: id, sample: true, issuedOn, issuedById: byId, createdAt: issuedOn },
        snapshot: JSON.stringify({
          ...{ ...snapshot, surname, givenName, patronymic, blankNumber: String(blank).padStart(12, '0') },
          cohort: { name: waves[wave].name, code: waves[wave].code },
          ...{ studiedFrom: text(addDays(today, waves[wave].startsIn)), studiedTo: text(completedAt) },
          ...{ completedOn: text(completedAt), issuedOn: text(issuedOn) },
        }),
      }),
    ),
  })
  // What is issued from now on comes after these.
  for (const [year, number] of last) {
    const series = { kind: 'ПК', year }
    await tx.numberSequence.upsert({
      where: { kind_year: series },
      create: { ...series, last: number },
      update: { last: number },
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

/** By year: numbers have no gaps, so these follow what was issued before them. */
async function lastNumbers(tx: Transaction): Promise<Map<number, number>> {
  const rows = await tx.numberSequence.findMany({ where: { kind: 'ПК' } })
  return new Map(rows.map(({ year, last }) => [year, last]))
}

function numberOf(issuedOn: Date, sequence: number): string {
  return `${issuedOn.getUTCFullYear()}-ПК-${String(sequence).padStart(6, '0')}`
}

/** Letters and digits of verification addresses know neither a nought nor a one. */
function codeOf(blank: number): string {
  return `RZ${String(blank).replaceAll('0', 'K').replaceAll('1', 'M')}`
}
