// Autosave with 200 people typing at once: each sends the growing text every three seconds, as the page does.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { consentVersion } from '#app/features/identity/consent.server.ts'
import { hashSecret } from '#app/features/identity/lucia-adapter.server.ts'
import { startExercise } from '#app/features/practice/attempt-start.server.ts'
import { type Database, inTransaction, openDatabase } from '#app/platform/database.server.ts'
import { startMeasured } from './bench-process.server.ts'

const people = 200
const pause = 3_000
const rounds = 8
const longestP95 = 50
const caseKey = 's01-cold-radiators'
const sentence = 'Слесарь будет у вас до 16:00, вечером спрошу, тепло ли. '

interface Typist {
  cookie: string
  attemptId: string
}

/** Prints the figures; throws where the promise is broken. */
export async function benchAutosave(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reshayu-autosave-'))
  const file = path.join(folder, 'autosave.db')
  const server = await startMeasured(file)
  try {
    const db = openDatabase(file)
    const typists = await insertTypists(db)
    // Everybody once, so that nobody waits for a cold start.
    for (const typist of typists) await save(server.url, typist, sentence)
    // The same rhythm against a route that does nothing says how busy the machine is by itself.
    const empty = percentiles(await typing(typists, 3, () => ask(`${server.url}/bench/empty`, {})))
    const times = await typing(typists, rounds, (typist, round) =>
      save(server.url, typist, sentence.repeat(round + 1)),
    )
    const kept = await db.practiceDraft.count({ where: { text: sentence.repeat(rounds + 1) } })
    await db.$disconnect()
    const at = percentiles(times)
    console.log(
      `\nAutosave, ${people} people typing at once, one process: ${times.length} saves, ` +
        `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms ` +
        `(an empty route in the same rhythm: p50 ${empty(0.5)}, p95 ${empty(0.95)} ms)`,
    )
    if (kept !== people) throw new Error(`${kept} last texts were kept, not ${people}`)
    if (Number(at(0.95)) >= longestP95)
      throw new Error(`p95 of autosave is ${at(0.95)} ms, not under ${longestP95}`)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** People who are signed in and write to the same citizen, each in an attempt of their own. */
async function insertTypists(db: Database): Promise<Typist[]> {
  const now = new Date()
  const ids = Array.from({ length: people }, (_, index) => `typist-${index}`)
  const consent = { document: 'personal-data', version: consentVersion(), givenAt: now }
  await inTransaction(async (tx) => {
    await tx.user.createMany({
      data: ids.map((id) => ({
        ...{ id, email: `${id}@bench.example`, surname: 'Проверкина', givenName: 'Вера', createdAt: now },
      })),
    })
    await tx.consent.createMany({ data: ids.map((userId) => ({ userId, ...consent })) })
    await tx.authSession.createMany({
      data: ids.map((userId) => ({
        ...{ id: hashSecret(`secret-${userId}`), userId, device: 'bench', createdAt: now, lastSeenAt: now },
        expiresAt: new Date(now.getTime() + 3_600_000),
      })),
    })
  }, db)
  const typists: Typist[] = []
  for (const userId of ids) {
    const started = await startExercise({ userId }, caseKey, { now, on: db })
    if (started?.outcome !== 'started') throw new Error(`There is no case ${caseKey}`)
    typists.push({ cookie: `reshayu=secret-${userId}`, attemptId: started.attemptId })
  }
  return typists
}

/** Everybody asks once in a pause, each a little after the one before; gives the milliseconds of all answers. */
async function typing(
  typists: Typist[],
  turns: number,
  send: (typist: Typist, round: number) => Promise<number>,
): Promise<number[]> {
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    typists.map(async (typist, index) => {
      for (let round = 1; round <= turns; round += 1) {
        const due = began + (index * pause) / people + (round - 1) * pause
        await wait(Math.max(0, due - performance.now()))
        times.push(await send(typist, round))
      }
    }),
  )
  return times
}

function percentiles(times: number[]): (share: number) => string {
  const sorted = times.toSorted((a, b) => a - b)
  return (share) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1)
}

function save(url: string, { cookie, attemptId }: Typist, text: string): Promise<number> {
  return ask(`${url}/practice/attempts/${attemptId}/draft?field=reply`, {
    method: 'POST',
    headers: { Origin: url, cookie },
    body: new URLSearchParams({ text }),
    redirect: 'manual',
  })
}

/** Milliseconds from the request to the end of the answer. */
async function ask(address: string, request: RequestInit): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(address, request)
  await answer.text()
  if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}`)
  return performance.now() - begun
}
