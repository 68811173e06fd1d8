// Measures a table of twenty thousand people, from the file to the posts, in a database of its own, and how long others wait
// meanwhile. `npm run bench` starts it as a process, because the database of a process is chosen when it starts.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { bringPeople, checkPeople } from '#app/features/organisations/people-import.server.ts'
import { mostPeopleRows, peopleFields } from '#app/features/organisations/people-table.ts'
import { takePeople } from '#app/features/organisations/people-taking.server.ts'
import { closeDatabase, database } from '#app/platform/database.server.ts'
import { streamXlsx } from '#app/platform/report-file.server.ts'
import { prepareDatabase } from './prepare-database.server.ts'

await prepareDatabase()
const admin = await database().user.findFirstOrThrow({ where: { email: 'admin@reshayu.example' } })
const viewer: Viewer = {
  ...admin,
  userId: admin.id,
  authSessionId: 'bench',
  grants: [{ role: 'admin', scope: { kind: 'platform', id: '' } }],
  consents: [],
}
const places = await database().organisation.findMany({
  where: { kind: 'municipality', validTo: null },
  select: { name: true },
})
const names = [...new Set(places.map(({ name }) => name))].filter(
  (name) => places.filter((place) => place.name === name).length === 1,
)
const groups = ['главные', 'ведущие', 'старшие', 'младшие', 'не служба']
const file = streamXlsx({
  title: 'Люди',
  columns: Object.values(peopleFields).map(({ title }) => ({ title, width: 20 })),
  rows: Array.from({ length: mostPeopleRows }, (_, index) => [
    ...[`Фамилия${letters(index)}`, 'Имя', 'Отчество', `person${index}@bench.example`, ''],
    ...[
      names[index % names.length] ?? '',
      'специалист',
      groups[index % 5] ?? '',
      '',
      index % 2 ? 'да' : 'нет',
    ],
  ]),
})
const bytes = new Uint8Array(await new Response(file).arrayBuffer())

let [longest, asked] = [0, performance.now()]
/** What a page would do meanwhile: a turn of the event loop and a read. */
const pages = setInterval(() => {
  longest = Math.max(longest, performance.now() - asked - 20)
  asked = performance.now()
  void database().organisation.count({ where: { kind: 'region' } })
}, 20)

const startedAt = performance.now()
const kept = await bringPeople(viewer, { name: 'bench.xlsx', bytes })
if (kept.outcome === 'refused') throw new Error(kept.message)
const readAt = performance.now()
const check = await checkPeople(viewer, kept.key)
if (check?.problems.length) throw new Error(JSON.stringify(check.problems.slice(0, 3)))
const checkedAt = performance.now()
const taken = await takePeople(viewer, kept.key)
if (taken.outcome !== 'taken') throw new Error(taken.outcome)
const done = performance.now()
clearInterval(pages)
const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`
console.log(
  `Import of ${taken.counts.create} people (XLSX, ${Math.round(bytes.length / 1024)} KB): read ${seconds(startedAt, readAt)}, check ${seconds(readAt, checkedAt)}, take ${seconds(checkedAt, done)}, in all ${seconds(startedAt, done)}; another page waited ${Math.round(longest)} ms at most`,
)
await closeDatabase()
if (done - startedAt > 60_000) throw new Error('The import of twenty thousand people took more than a minute')

function letters(index: number): string {
  return [...String(index)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')
}
