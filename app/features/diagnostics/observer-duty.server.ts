// Letters to managers when the last wave opens, and one reminder. Each once, like the letters to learners.
import { waveWindow, windowState } from '#app/features/curriculum/wave.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addDays, dayOf, formatDay } from '#app/lib/dates.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { issueLink } from './link.server.ts'
import { type Measured, readMeasured } from './measured.server.ts'
import { observerLetter } from './wave-mail.ts'

const patience = 7

interface Asked {
  id: string
  name: string
  email: string
  enrolmentId: string
  invitedAt: Date | null
  askedBy: { surname: string; givenName: string; patronymic: string | null }
}

export async function writeToObservers(now: Date): Promise<number> {
  const asked = await database().diagnosticObserver.findMany({
    where: { submittedAt: null, remindedAt: null, enrolment: { withdrawnAt: null } },
    select: {
      ...{ id: true, name: true, email: true, enrolmentId: true, invitedAt: true },
      askedBy: { select: { surname: true, givenName: true, patronymic: true } },
    },
  })
  if (!asked.length) return 0
  const ids = JSON.stringify(asked.map(({ enrolmentId }) => enrolmentId))
  const people = await readMeasured(
    database(),
    Prisma.sql`e."id" IN (SELECT value FROM json_each(${ids}))`,
    now,
  )
  const byId = new Map(people.map((person) => [person.enrolmentId, person]))
  let sent = 0
  for (const one of asked) {
    const person = byId.get(one.enrolmentId)
    const column = person && letterDue(one, person)
    if (person && column && (await inTransaction((tx) => write(tx, one, person, column, now)))) sent += 1
  }
  return sent
}

function letterDue(
  { invitedAt }: Asked,
  { days, today, cohort }: Measured,
): 'invitedAt' | 'remindedAt' | null {
  if (windowState(waveWindow('quarter', days), today) !== 'open') return null
  if (!invitedAt) return 'invitedAt'
  return today >= addDays(dayOf(invitedAt, cohort.timeZone), patience) ? 'remindedAt' : null
}

async function write(
  tx: Transaction,
  { id, name, email, askedBy }: Asked,
  person: Measured,
  column: 'invitedAt' | 'remindedAt',
  now: Date,
): Promise<boolean> {
  const { count } = await tx.diagnosticObserver.updateMany({
    where: { id, submittedAt: null, [column]: null },
    data: { [column]: now },
  })
  if (!count) return false
  const { closesOn } = waveWindow('quarter', person.days)
  const again = column === 'remindedAt'
  const secretLink = await issueLink(tx, { observerId: id }, { expiresAt: addDays(closesOn, 2), now })
  const letter = observerLetter({
    ...{ name, again },
    learner: fullName(person),
    askedBy: fullName(askedBy),
    until: formatDay(closesOn),
  })
  const kind = again ? 'observer-reminder' : 'observer-invitation'
  return enqueueMail(tx, { kind, recipient: email, ...letter, secretLink, dedupeKey: `${kind}:${id}` }, now)
}
