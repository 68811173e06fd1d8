// Asks learners by letter to fill in what their documents still need: at most once a week each.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { listRecordPeople, type RecordPerson } from './people.server.ts'
import { missingInWords } from './record.ts'

const week = 7 * 86_400_000

/** Writes to everybody of the registrar's cohorts (or of one) whose record is not complete; gives how many letters. */
export async function askToFill(
  viewer: Viewer,
  cohortId: string | null,
  now: Date = new Date(),
): Promise<number> {
  const { people } = await listRecordPeople(
    viewer,
    { query: '', state: null, cohortId },
    { key: 'name', direction: 'asc', page: null },
  )
  const incomplete = people.filter(({ readiness, cohorts }) => readiness.missing.length && cohorts.length)
  return inTransaction(async (tx) => {
    let letters = 0
    for (const person of incomplete) if (await enqueueMail(tx, letterTo(person, now), now)) letters += 1
    if (letters) {
      const fact = { actorId: viewer.userId, action: 'record.asked', objectType: 'cohort' }
      await recordAudit(tx, { ...fact, objectId: cohortId ?? 'all', detail: { letters } }, now)
    }
    return letters
  })
}

function letterTo({ userId, email, readiness, ...name }: RecordPerson, now: Date) {
  return {
    kind: 'record-asked',
    recipient: email,
    subject: 'Заполните данные для удостоверения',
    body: `Здравствуйте, ${addressName(name)}!

Чтобы выдать Вам удостоверение, не хватает: ${missingInWords(readiness.missing)}.

Заполните их в учётной записи, это займёт минут пять: ${publicAddress('/account/record')}

Данные хранятся зашифрованными. Видит их только учебная часть.`,
    dedupeKey: `record-asked:${userId}:${Math.floor(now.getTime() / week)}`,
  }
}
