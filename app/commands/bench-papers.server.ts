// Measures 500 certificates as PDF while people open their home page, and the search of a register of 100,000, in a
// database of its own. `npm run bench` starts it as a process, because the database of a process is chosen when it starts.
import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { signInDemo } from './bench-addresses.server.ts'
import { startMeasured } from './bench-process.server.ts'
import { insertDocuments } from './frdo-people.server.ts'
import { prepareDatabase } from './prepare-database.server.ts'

const documents = 500
const register = 100_000
const longestMaking = 60_000
const slowestHome = 300
const slowestSearch = 200

await prepareDatabase()
const issuedOn = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)
const cohortId = await insertDocuments(documents, issuedOn)
await insertRegister(register - documents, cohortId)
await closeDatabase()

const server = await startMeasured(env.databasePath)
const late: string[] = []
try {
  const registrar = await signInDemo(server.url, 'registrar')
  const learner = await signInDemo(server.url)
  const address = `/registry/cohorts/${encodeURIComponent(cohortId)}`
  const alone = await readHomeUntil(pause(5_000), learner)
  console.log(`Home, 10 people a second, nothing else: p50 ${ms(alone.p50)}, p95 ${ms(alone.p95)}`)
  for (const [name, file] of [
    ['single PDFs in a ZIP', `${address}/certificates.zip`],
    ['one PDF to print', `${address}/certificates.pdf`],
  ] as const) {
    const begun = performance.now()
    const making = fetch(server.url + file, { headers: { cookie: registrar } }).then(async (answer) => {
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
      return (await answer.arrayBuffer()).byteLength
    })
    const home = await readHomeUntil(making, learner)
    const taken = performance.now() - begun
    console.log(
      `${documents} certificates, ${name}: ${(taken / 1000).toFixed(1)} s, ${Math.round((await making) / 1024)} KB; home meanwhile: p50 ${ms(home.p50)}, p95 ${ms(home.p95)}, longest ${ms(home.longest)}`,
    )
    if (taken > longestMaking) late.push(`${name}: longer than a minute`)
    if (home.p95 > slowestHome) late.push(`${name}: home waited longer than ${slowestHome} ms`)
  }
  for (const query of ['', 'Кабвова', 'кав', '2021-ПК-045678', '45678', 'нет такого'])
    await search(query, registrar)
} finally {
  await server.stop()
}
if (late.length) throw new Error(late.join('; '))

/** Ten requests a second, whoever has been answered or not. */
async function readHomeUntil(end: Promise<unknown>, cookie: string) {
  let ended = false
  void end.finally(() => (ended = true))
  const times: Promise<number>[] = []
  while (!ended) {
    times.push(timed('/learn', cookie))
    await pause(100)
  }
  await end
  const sorted = (await Promise.all(times)).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), longest: at(1) }
}

async function search(query: string, cookie: string): Promise<void> {
  const page = `/registry/certificates?query=${encodeURIComponent(query)}`
  const times: number[] = []
  for (let run = 0; run < 7; run += 1) times.push(await timed(page, cookie))
  const median = times.sort((a, b) => a - b)[3] ?? 0
  console.log(`Register of ${register}, «${query}»: the whole page in ${ms(median)} (median of 7)`)
  if (median > slowestSearch) late.push(`search for «${query}»: longer than ${slowestSearch} ms`)
}

async function timed(address: string, cookie: string): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(server.url + address, { headers: { cookie } })
  await answer.text()
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return performance.now() - begun
}

function ms(time: number): string {
  return `${Math.round(time)} ms`
}

/** Closed cohorts of 25, a paper for each person: written by the database itself. */
async function insertRegister(count: number, like: string): Promise<void> {
  const db = database()
  const letter = (from: string) => `char(1072 + ${from} % 32)`
  const statements = [
    `INSERT INTO Cohort (id, name, code, versionId, timeZone, startsOn, endsOn, createdAt, state)
     SELECT 'bench-' || i, 'Поток ' || i, 'Б-' || i, versionId, timeZone, '2021-02-01T00:00:00.000+00:00',
       '2021-03-01T00:00:00.000+00:00', createdAt, 'closed'
     FROM n, Cohort WHERE Cohort.id = '${like}' AND i < ${count / 25}`,
    `INSERT INTO User (id, email, surname, givenName, patronymic, createdAt)
     SELECT 'bench-' || i, 'bench-' || i || '@bench.example',
       'К' || ${letter('i')} || ${letter('(i / 32)')} || ${letter('(i / 1024)')} || 'ова', 'Анна', 'Ивановна', createdAt
     FROM n, Cohort WHERE Cohort.id = '${like}'`,
    `INSERT INTO Enrolment (id, userId, cohortId, versionId, enrolledAt, state)
     SELECT 'bench-' || i, 'bench-' || i, 'bench-' || (i / 25), versionId, createdAt, 'issued'
     FROM n, Cohort WHERE Cohort.id = '${like}'`,
    `INSERT INTO Certificate (id, number, kind, code, year, sequence, enrolmentId, currentOf, userId, snapshot, sample,
       issuedOn, issuedById, createdAt)
     SELECT 'bench-' || i, '2021-ПК-' || printf('%06d', i), 'ПК', 'ABCD2345', 2021, i, 'bench-' || i, 'bench-' || i,
       'bench-' || i, snapshot, 1, issuedOn, issuedById, createdAt
     FROM n, (SELECT * FROM Certificate WHERE id = (SELECT min(id) FROM Certificate WHERE enrolmentId LIKE 'frdo-%'))`,
  ]
  for (const statement of statements)
    await db.$executeRawUnsafe(
      statement.replace(
        'SELECT',
        `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1}) SELECT`,
      ),
    )
}
