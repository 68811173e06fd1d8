// Numbers of papers stay gapless whatever is done: random sequences of drafts, registrations, refusals and crashes, on two
// connections and in processes that are killed.
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { database, openDatabase } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { many } from '#app/testing/issuing.ts'
import { draftedId, draftOf, insertPaperCohort, register } from '#app/testing/papers.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import type { PaperKind } from './paper-kinds.ts'

const db = database()
const second = openDatabase(env.databasePath)
const people = many('p', 4).map((login) => `c:${login}`)
const now = new Date('2027-03-01T09:00:00Z')

beforeAll(async () => {
  await insertSmallProgramme()
  await insertPaperCohort('c', many('p', 4))
  await db.enrolment.updateMany({ data: { state: 'studying' } })
})
afterAll(() => second.$disconnect())

/** The same each time: a failure can be repeated. */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

const draft = (kind: PaperKind) =>
  draftedId(draftOf('c', kind, people.slice(0, kind === 'study-note' ? 1 : 4)))

async function expectGapless() {
  const papers = await db.paper.findMany({ where: { registeredAt: { not: null } } })
  const groups = new Map<string, number[]>()
  for (const { kind, year, sequence } of papers) {
    const key = `paper:${kind}:${year}`
    groups.set(key, [...(groups.get(key) ?? []), sequence ?? 0])
  }
  for (const [key, given] of groups) {
    const sorted = [...given].sort((a, b) => a - b)
    expect(sorted, key).toEqual(sorted.map((_, at) => at + 1))
    const [prefix = '', kind = '', year = ''] = key.split(':')
    const row = await db.numberSequence.findUnique({
      where: { kind_year: { kind: `${prefix}:${kind}`, year: Number(year) } },
    })
    expect(row?.last, key).toBe(given.length)
  }
  return papers.length
}

it.each([1, 2, 3])('random sequences, two connections at once (%i)', async (seed) => {
  const pick = chance(seed)
  const waiting: string[] = []
  for (let round = 0; round < 12; round += 1) {
    waiting.push(await draft(pick(2) ? 'journal' : 'study-note'))
    const day = pick(2) ? '2026-11-20' : '2027-02-20'
    const work: Promise<unknown>[] = []
    for (const on of [db, second]) {
      const id = waiting[pick(waiting.length)] ?? ''
      const move = pick(5)
      // A date that is refused, a crash in the middle, the same paper twice, or simply a registration.
      if (move === 0) work.push(register(id, '2030-01-01', now, on))
      else if (move === 1)
        work.push(
          on
            .$transaction(async (tx) => {
              await tx.numberSequence.upsert({
                where: { kind_year: { kind: 'paper:journal', year: 2026 } },
                create: { kind: 'paper:journal', year: 2026, last: 1 },
                update: { last: { increment: 1 } },
              })
              throw new Error('power cut')
            })
            .catch(() => undefined),
        )
      else work.push(register(id, day, now, on))
    }
    await Promise.all(work)
  }
  expect(await expectGapless()).toBeGreaterThan(3)
})

it('leaves no gap when a process is killed in the middle', async () => {
  const ids: string[] = []
  for (let at = 0; at < 12; at += 1) ids.push(await draft('journal'))
  const before = await expectGapless()
  await registerInProcess(ids, 4)
  const killed = (await expectGapless()) - before
  expect(killed).toBeGreaterThanOrEqual(4)
  expect(killed).toBeLessThan(12)
  const rest = await Promise.all(ids.map((id) => register(id, '2026-11-20', now)))
  expect(rest.filter(({ outcome }) => outcome === 'registered')).toHaveLength(12 - killed)
  expect(await expectGapless()).toBe(before + 12)
}, 60_000)

/** Registers one by one and says each outcome; killed as soon as it has said `enough` of them. */
async function registerInProcess(ids: string[], enough: number): Promise<void> {
  const script = `
    const { register } = await import('#app/testing/papers.ts')
    for (const id of ${JSON.stringify(ids)}) {
      const { outcome } = await register(id, '2026-11-20', new Date('2027-03-01T09:00:00Z'))
      console.log(outcome)
    }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    env: { ...process.env, DATABASE_FILE: env.databasePath },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = 0
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString().split('\n').length - 1
    if (said >= enough) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
}
