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
    await Promise.all(typists.map((typist) => save(server.url, typist, sentence)))
    const times: number[] = []
    const began = performance.now()
    await Promise.all(
      typists.map(async (typist, index) => {
        await wait((index * pause) / people)
        for (let round = 1; round <= rounds; round += 1) {
          const due = began + (index * pause) / people + round * pause
          times.push(await save(server.url, typist, sentence.repeat(round + 1)))
          await wait(Math.max(0, due - performance.now()))
        }
      }),
    )
    const seconds = (performance.now() - began) / 1_000
    const kept = await db.practiceDraft.count({ where: { text: sentence.repeat(rounds + 1) } })
    await db.$disconnect()
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN
    console.log(
      `\nAutosave, ${people} people typing at once, one process: ${times.length} saves in ${seconds.toFixed(0)} s, ` +
        `p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`,
    )
    if (kept !== people) throw new Error(`${kept} last texts were kept, not ${people}`)
    if (at(0.95) >= longestP95)
      throw new Error(`p95 of autosave is ${at(0.95).toFixed(1)} ms, not under ${longestP95}`)
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

/** Milliseconds from the request to the end of the answer. */
async function save(url: string, { cookie, attemptId }: Typist, text: string): Promise<number> {
  const body = new URLSearchParams({ text })
  const begun = performance.now()
  const answer = await fetch(`${url}/practice/attempts/${attemptId}/draft?field=reply`, {
    method: 'POST',
    headers: { Origin: url, cookie },
    body,
    redirect: 'manual',
  })
  await answer.text()
  if (answer.status !== 200) throw new Error(`A draft was answered with ${answer.status}`)
  return performance.now() - begun
}
