// Measurings of the demo's cohorts: every wave whose days have come, taken by most people, with answers that fit a person
// who learns. The same database gets the same answers; nobody gets a letter for them.
import { type Random, randomFrom } from '#app/features/assessment/random.ts'
import { type WaveKey, waveKeys } from '#app/features/curriculum/wave.ts'
import { instrument } from '#app/features/diagnostics/instrument.server.ts'
import { itemsOf } from '#app/features/diagnostics/instrument.ts'
import {
  isMeasured,
  type Measured,
  readMeasured,
  standingOf,
} from '#app/features/diagnostics/measured.server.ts'
import { assignForms, ensureWave } from '#app/features/diagnostics/plan.server.ts'
import { asksSelf } from '#app/features/diagnostics/questionnaire.ts'
import { scoreWave } from '#app/features/diagnostics/scoring.ts'
import { recordDiagnostic } from '#app/features/learning/diagnostic-progress.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { type Database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { castEmail } from './cast.ts'
import { seedSpringCohort } from './spring-cohort.ts'

/** How far each wave stands from the first, as a share of the scale. */
const gains: Record<WaveKey, number> = { before: 0, after: 0.24, month: 0.2, quarter: 0.27 }
/** Who hands a wave in: fewer and fewer, as in life. */
const shares: Record<WaveKey, number> = { before: 0.96, after: 0.93, month: 0.85, quarter: 0.45 }

export async function seedDiagnostics(database: Database, { now }: { now: Date }): Promise<void> {
  await seedSpringCohort(database, now)
  const cohorts = await database.cohort.findMany({
    where: { state: { not: 'draft' }, startsOn: { lte: addDays(now, -7) } },
    orderBy: { startsOn: 'asc' },
    select: { id: true, versionId: true },
  })
  for (const { id, versionId } of cohorts) {
    if (!(await isMeasured(versionId, database))) continue
    await inTransaction(async (tx) => {
      await assignForms(tx, id, now)
      const all = Prisma.sql`e."cohortId" = ${id} AND e."withdrawnAt" IS NULL`
      for (const person of await readMeasured(tx, all, now)) await takeWaves(tx, person, now)
    }, database)
  }
}

async function takeWaves(tx: Transaction, person: Measured, now: Date): Promise<void> {
  const random = randomFrom(`shift ${person.email}`)
  const start = 0.28 + random() * 0.3
  const pace = 0.55 + random() * 0.9
  const faithful = person.email === castEmail('graduate')
  for (const wave of waveKeys) {
    const { window, state } = standingOf(person, wave)
    const comes = random() < shares[wave] || faithful
    const at = new Date(addDays(window.opensOn, 1 + Math.floor(random() * 5)).getTime() + 9 * 3_600_000)
    if (state === 'ahead' || window.closesOn < window.opensOn || at >= now) continue
    if (comes) await takeWave(tx, person, { wave, at, skill: start + gains[wave] * pace, random })
    // Nobody of the story is written to: the letters went out when the waves opened.
    else await markWritten(tx, person, wave, at)
  }
  if (faithful) await askManager(tx, person, now)
}

interface Taking {
  wave: WaveKey
  at: Date
  skill: number
  random: Random
}

async function takeWave(
  tx: Transaction,
  person: Measured,
  { wave, at, skill, random }: Taking,
): Promise<void> {
  const { enrolmentId, cohort } = person
  const whole = instrument()
  const { id, form } = await ensureWave(tx, { enrolmentId, cohortId: cohort.id, wave }, at)
  const near = (most: number, level: number) =>
    Math.min(most, Math.max(0, Math.round(level * most + (random() - 0.5) * most * 0.7)))
  const chosen = itemsOf(whole, form).map(({ id: key, options }): [string, number] => {
    const points = near(3, skill)
    return [key, options.findIndex(({ score }) => score === points) + 1]
  })
  const grades = whole.survey.scales.flatMap(({ statements }) =>
    statements.map(({ key }): [string, number] => [key, 1 + near(6, 0.25 + skill * 0.6)]),
  )
  const attention: [string, number] = ['attention', random() < 0.96 ? 2 : 5]
  const self = asksSelf(wave)
    ? whole.observer.behaviours.map(({ key }): [string, number] => [key, 1 + near(4, 0.2 + skill * 0.8)])
    : []
  const answers = new Map([...chosen, ...grades, attention, ...self])
  const rows = [...answers].map(([itemKey, value]) => ({ waveId: id, itemKey, value, savedAt: at }))
  await tx.diagnosticAnswer.createMany({ data: rows })
  const { percent, result } = scoreWave(whole, { form, withSelf: asksSelf(wave) }, answers)
  const written = { invitedAt: at, startedAt: at, submittedAt: at, edition: whole.sjt.edition }
  await tx.diagnosticWave.update({
    where: { id },
    data: { ...written, percent, result: JSON.stringify(result) },
  })
  await recordDiagnostic(tx, { enrolmentId, wave, now: at })
}

async function markWritten(tx: Transaction, person: Measured, wave: WaveKey, at: Date): Promise<void> {
  const { enrolmentId, cohort } = person
  const { id } = await ensureWave(tx, { enrolmentId, cohortId: cohort.id, wave }, at)
  await tx.diagnosticWave.update({ where: { id }, data: { invitedAt: at, remindedAt: at } })
}

/** The graduate's manager has answered. */
async function askManager(tx: Transaction, { enrolmentId, userId }: Measured, now: Date): Promise<void> {
  const at = addDays(now, -2)
  const { behaviours, edition } = instrument().observer
  await tx.diagnosticObserver.create({
    data: {
      ...{ enrolmentId, email: castEmail('head'), name: 'Тамара Львовна', askedById: userId },
      ...{ askedAt: addDays(at, -40), invitedAt: addDays(at, -6), submittedAt: at, edition },
      grades: {
        create: behaviours.map(({ key }, index) => ({ itemKey: key, value: [4, 5, 4, 3, 0, 4][index] ?? 3 })),
      },
    },
  })
}
