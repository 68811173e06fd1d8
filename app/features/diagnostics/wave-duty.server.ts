// What is due by the calendar: forms for who was enrolled, letters about the open wave, letters to observers. Each letter
// once: its moment is a column that is set in the transaction of the letter, whose key is its own besides.
import { type WaveKey, waveWindow, windowState } from '#app/features/curriculum/wave.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addDays, dayOf, formatDay } from '#app/lib/dates.ts'
import { addressName, counted } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { issueLink } from './link.server.ts'
import { isMeasured, type Measured, openWave, readMeasured, standingOf, waveOf } from './measured.server.ts'
import { assignForms, ensureWave } from './plan.server.ts'
import { minutesOf } from './questionnaire.ts'
import { invitationLetter, reminderLetter } from './wave-mail.ts'

const atOnce = 50
/** A reminder goes out once, this many days after the invitation. */
const patience = 5

/** Cohorts with a wave that may be open, of programmes that have any, and that are no drafts. */
async function livingCohorts(now: Date): Promise<string[]> {
  const oldest = addDays(dayOf(now, capitalTimeZone), -122)
  const cohorts = await database().cohort.findMany({
    where: { state: { not: 'draft' }, endsOn: { gte: oldest } },
    select: { id: true, versionId: true },
  })
  // One version after another: thousands of cohorts share few of them, and each is read whole.
  const measured = new Map<string, boolean>()
  for (const versionId of new Set(cohorts.map((cohort) => cohort.versionId)))
    measured.set(versionId, await isMeasured(versionId))
  return cohorts.filter(({ versionId }) => measured.get(versionId)).map(({ id }) => id)
}

export async function giveForms(now: Date): Promise<number> {
  let given = 0
  for (const cohortId of await livingCohorts(now)) {
    const waiting = await database().enrolment.findFirst({
      where: { cohortId, withdrawnAt: null, diagnosticPlan: null },
      select: { id: true },
    })
    if (waiting) given += await inTransaction((tx) => assignForms(tx, cohortId, now))
  }
  return given
}

/** Invitations to the open wave and one reminder, to people who can be written to. */
export async function writeToLearners(now: Date): Promise<number> {
  let sent = 0
  for (const cohortId of await livingCohorts(now)) {
    const people = await readMeasured(
      database(),
      Prisma.sql`e."cohortId" = ${cohortId} AND e."withdrawnAt" IS NULL`,
      now,
    )
    const due = people.flatMap((person) => {
      const wave = person.reachable ? openWave(person) : null
      const letter = wave && letterDue(person, wave)
      return wave && letter ? [{ person, wave, letter }] : []
    })
    for (let from = 0; from < due.length; from += atOnce)
      await inTransaction(async (tx) => {
        for (const one of due.slice(from, from + atOnce)) if (await write(tx, one, now)) sent += 1
      })
  }
  return sent
}

type LetterKind = 'invitation' | 'reminder'

function letterDue(person: Measured, wave: WaveKey): LetterKind | null {
  const row = waveOf(person, wave)
  if (row?.submittedAt || row?.remindedAt) return null
  if (!row?.invitedAt) return 'invitation'
  const waited = addDays(dayOf(row.invitedAt, person.cohort.timeZone), patience)
  const { window } = standingOf(person, wave)
  return person.today >= waited && windowState(window, person.today) === 'open' ? 'reminder' : null
}

interface Due {
  person: Measured
  wave: WaveKey
  letter: LetterKind
}

async function write(tx: Transaction, { person, wave, letter }: Due, now: Date): Promise<boolean> {
  const { enrolmentId, cohort, email } = person
  const { id, submittedAt } = await ensureWave(tx, { enrolmentId, cohortId: cohort.id, wave }, now)
  const moment = letter === 'invitation' ? 'invitedAt' : 'remindedAt'
  // Handed in, or written to by another process, since the list was read.
  if (submittedAt) return false
  const { count } = await tx.diagnosticWave.updateMany({
    where: { id, submittedAt: null, [moment]: null },
    data: { [moment]: now },
  })
  if (!count) return false
  const { closesOn } = waveWindow(wave, person.days)
  const until = formatDay(closesOn)
  const name = addressName(person)
  const minutes = counted(minutesOf(wave), 'минуты', 'минут', 'минут')
  const words =
    letter === 'invitation'
      ? invitationLetter(wave, { name, minutes, until })
      : reminderLetter({ name, until })
  const secretLink = await issueLink(tx, { waveId: id }, { expiresAt: addDays(closesOn, 2), now })
  const kind = `diagnostic-${letter}`
  return enqueueMail(tx, { kind, recipient: email, ...words, secretLink, dedupeKey: `${kind}:${id}` }, now)
}
