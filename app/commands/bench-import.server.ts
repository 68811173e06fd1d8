// Measures a list of two thousand people, from the file to the enrolments, in a database of its own. `npm run bench` starts
// it as a process, because the database of a process is chosen when it starts.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { bringList, checkList, takeList } from '#app/features/cohorts/import-list.server.ts'
import { mostSheetRows } from '#app/features/cohorts/people-sheet.ts'
import { closeDatabase, database } from '#app/platform/database.server.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import { prepareDatabase } from './prepare-database.server.ts'

await prepareDatabase()
const cohort = await database().cohort.findFirstOrThrow({ where: { state: 'recruiting' } })
const organiser = await database().user.findFirstOrThrow({ where: { email: 'organiser@reshayu.example' } })
const viewer: Viewer = {
  ...organiser,
  userId: organiser.id,
  authSessionId: 'bench',
  grants: [{ role: 'organiser', scope: { kind: 'platform', id: '' } }],
  consents: [],
}

const titles = ['Фамилия', 'Имя', 'Отчество', 'Почта', 'Муниципалитет', 'Организация', 'Должность', 'СНИЛС']
const bytes = await writeSheet(
  'Люди',
  titles.map((title) => ({ title, width: 20 })),
  Array.from({ length: mostSheetRows }, (_, index) => [
    `Фамилия${letters(index)}`,
    'Имя',
    'Отчество',
    `person${index}@bench.example`,
    'Городецкий муниципальный округ',
    `Организация № ${index % 40}`,
    'специалист',
    withControl(100_000_000 + index * 7),
  ]),
)

const startedAt = performance.now()
const kept = await bringList(viewer, { cohortId: cohort.id, file: { name: 'bench.xlsx', bytes } })
if (kept.outcome === 'refused') throw new Error(kept.message)
const readAt = performance.now()
const check = await checkList(viewer, { cohortId: cohort.id, key: kept.key })
if (check?.problems.length) throw new Error(JSON.stringify(check.problems.slice(0, 3)))
const checkedAt = performance.now()
const taken = await takeList(viewer, { cohortId: cohort.id, key: kept.key })
if (taken.outcome !== 'taken') throw new Error(taken.outcome)
const done = performance.now()
const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`
console.log(
  `Import of ${taken.counts.create} people (XLSX, ${Math.round(bytes.length / 1024)} KB): read ${seconds(startedAt, readAt)}, check ${seconds(readAt, checkedAt)}, take ${seconds(checkedAt, done)}, in all ${seconds(startedAt, done)}`,
)
await closeDatabase()
if (done - startedAt > 10_000) throw new Error('The import of a long list took more than ten seconds')

function letters(index: number): string {
  return [...String(index)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')
}

/** Nine digits with the control number of a СНИЛС. */
function withControl(body: number): string {
  const digits = String(body)
  const rest = [...digits].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0) % 101
  return digits + String(rest === 100 ? 0 : rest).padStart(2, '0')
}
