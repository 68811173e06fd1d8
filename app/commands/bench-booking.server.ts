// The rush for a session: 500 people book 60 seats within 10 seconds, from two processes on one database file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { layOutSeats } from '#app/features/sessions/seating.server.ts'
import { type Database, inTransaction, openDatabase } from '#app/platform/database.server.ts'
import { applyMigrations } from '#prisma/migration-engine.ts'
import type { Booked } from './book-many.server.ts'
import { runBurst } from './burst.server.ts'

const people = 500
const seats = 60
const within = 10_000
const processes = 2
const longestP95 = 500
const day = 86_400_000

/** Prints the figures; throws where the promise is broken. */
export async function benchBooking(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reshayu-rush-'))
  const file = path.join(folder, 'rush.db')
  try {
    await applyMigrations(`file:${file}`)
    const db = openDatabase(file)
    await insertRush(db)
    const crowd = Array.from({ length: people }, (_, index) => ({
      userId: `p${index}`,
      enrolmentId: `p${index}`,
      afterMilliseconds: Math.round((index * within) / people),
    }))
    const options = { processes, startIn: 5_000 }
    const booked = await runBurst(file, { sessionId: 'rush', people: crowd }, options)
    const wrong = [...complaints(booked), ...(await rowComplaints(db, booked))]
    await db.$disconnect()
    print(booked)
    if (wrong.length) throw new Error(`The rush for a session: ${wrong.join('; ')}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function insertRush(db: Database): Promise<void> {
  const createdAt = new Date()
  const startsAt = new Date(createdAt.getTime() + 30 * day)
  const endsAt = new Date(startsAt.getTime() + day / 3)
  const zone = { timeZone: 'Europe/Moscow' }
  const ids = Array.from({ length: people }, (_, index) => `p${index}`)
  await inTransaction(async (tx) => {
    await tx.programme.create({ data: { id: 'rush', slug: 'rush', createdAt } })
    const version = { id: 'rush', programmeId: 'rush', contentHash: 'rush', title: 'Проверка', hours: 36 }
    await tx.programmeVersion.create({ data: { ...version, outline: '{}', createdAt } })
    const cohort = { id: 'rush', name: 'Проверка', code: 'rush', versionId: 'rush', startsOn: createdAt }
    await tx.cohort.create({ data: { ...cohort, ...zone, endsOn: endsAt, createdAt } })
    await tx.user.createMany({
      data: ids.map((id) => ({
        id,
        email: `${id}@reshayu.example`,
        surname: 'Проверкина',
        givenName: 'Вера',
        createdAt,
      })),
    })
    await tx.enrolment.createMany({
      data: ids.map((id) => ({
        id,
        userId: id,
        cohortId: 'rush',
        versionId: 'rush',
        enrolledAt: createdAt,
      })),
    })
    await tx.strategySession.create({
      data: {
        id: 'rush',
        cohortId: 'rush',
        componentKey: 's1',
        number: 1,
        title: 'Стратегическая сессия 1',
        ...zone,
        startsAt,
        endsAt,
        capacity: seats,
        announcedAt: createdAt,
        createdAt,
        updatedAt: createdAt,
      },
    })
    await layOutSeats(tx, 'rush', createdAt)
  }, db)
}

function complaints(booked: Booked[]): string[] {
  const numbers = (outcome: string) =>
    booked
      .filter((one) => one.outcome === outcome)
      .map(({ detail }) => Number(detail))
      .sort((a, b) => a - b)
  const isOneTo = (count: number, list: number[]) =>
    list.length === count && list.every((number, index) => number === index + 1)
  const wrong = []
  if (!isOneTo(seats, numbers('seated'))) wrong.push(`${numbers('seated').length} seated, not ${seats}`)
  if (!isOneTo(people - seats, numbers('waiting')))
    wrong.push(`${numbers('waiting').length} waiting, not ${people - seats}, each with an own place`)
  const errors = booked.filter(({ outcome }) => !['seated', 'waiting'].includes(outcome))
  if (errors.length) wrong.push(`${errors.length} errors: ${errors[0]?.detail}`)
  const p95 = waits(booked)(0.95)
  if (p95 >= longestP95) wrong.push(`p95 ${p95} ms, not under ${longestP95}`)
  return wrong
}

/** Whoever had an answer before another pressed the button stands before them. */
async function rowComplaints(db: Database, booked: Booked[]): Promise<string[]> {
  const rows = await db.booking.findMany({ orderBy: { arrival: 'asc' } })
  const wrong = []
  if (rows.some(({ seatId }, index) => (seatId !== null) !== index < seats))
    wrong.push('somebody later was seated first')
  const times = new Map(booked.map((one) => [one.userId, one]))
  let lastPressed = 0
  for (const { userId } of rows) {
    const one = times.get(userId)
    if (!one || one.until < lastPressed) wrong.push(`${userId} stands behind somebody who came later`)
    else lastPressed = Math.max(lastPressed, one.from)
  }
  return wrong
}

function waits(booked: Booked[]): (share: number) => number {
  const sorted = booked.map(({ from, until }) => until - from).sort((a, b) => a - b)
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function print(booked: Booked[]): void {
  const at = waits(booked)
  const took = Math.max(...booked.map(({ until }) => until)) - Math.min(...booked.map(({ from }) => from))
  const count = (outcome: string) => booked.filter((one) => one.outcome === outcome).length
  console.log(
    `\n${people} people book ${seats} seats within ${within / 1_000} s, ${processes} processes: ` +
      `${count('seated')} seated, ${count('waiting')} waiting in order of arrival, ` +
      `${people - count('seated') - count('waiting')} errors, all done in ${(took / 1_000).toFixed(1)} s`,
  )
  console.log(`from the button to the answer: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`)
}
