// Data for documents of the demo's learners: most complete, some with a gap, some empty. All of it is made up: СНИЛС begin
// with 999, which nobody has yet, and have the right check digits.
import { writeRecord } from '#app/features/records/record.server.ts'
import type { RecordValues } from '#app/features/records/record.ts'
import { suggestSex } from '#app/features/records/declension.ts'
import { addDays } from '#app/lib/dates.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { castLearners } from './blended-cast.ts'
import { castEmail } from './cast.ts'

const daysAgo = 12

/** For a demo only, after the people. */
export async function seedRecords(database: Database, { now }: { now: Date }): Promise<void> {
  const people = await database.user.findMany({
    where: {
      OR: [
        { email: { in: castLearners.map(({ login }) => castEmail(login)) } },
        { id: { startsWith: 'strategy-' } },
      ],
    },
    orderBy: { email: 'asc' },
    select: { id: true, email: true, surname: true, patronymic: true },
  })
  const written = addDays(now, -daysAgo)
  await inTransaction(async (tx) => {
    for (const [index, person] of people.entries()) {
      const values = recordOf(index, person)
      if (values) await writeRecord(tx, { actorId: person.id, userId: person.id }, values, written)
    }
  }, database)
}

/** Null: has not been here yet. */
function recordOf(
  index: number,
  { email, surname, patronymic }: { email: string; surname: string; patronymic: string | null },
): Partial<RecordValues> | null {
  if (index % 13 === 11) return null
  const day = String(1 + ((index * 7) % 28)).padStart(2, '0')
  const month = String(1 + ((index * 5) % 12)).padStart(2, '0')
  const foreign = index === 20
  const student = index === 31
  const begun: Partial<RecordValues> = {
    birthDate: `${1966 + ((index * 11) % 36)}-${month}-${day}`,
    sex: suggestSex(patronymic),
    citizenship: foreign ? '398' : '643',
    personalNumber: foreign ? null : madeUpNumber(index),
  }
  // The learner of the cast and a few others stopped half way.
  if (email === castEmail('learner') || index % 9 === 4) return begun
  if (student) return { ...begun, educationLevel: 'studying' }
  return {
    ...begun,
    educationLevel: index % 5 ? 'higher' : 'secondary-vocational',
    diplomaSurname: surname,
    diplomaSeries: index % 3 ? `1052${String(10 + index)}` : 'нет',
    diplomaNumber: index % 8 === 5 ? null : String(400_117 + index * 733).padStart(7, '0'),
  }
}

/** 999-000-001 …, with the control number that the rule gives. */
function madeUpNumber(index: number): string {
  const body = String(999_000_001 + index * 37)
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (9 - place), 0)
  const rest = sum % 101
  return `${body}${String(rest === 100 ? 0 : rest).padStart(2, '0')}`
}
