// Attendance in and out as XLSX, and the papers of a day, read back.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { readSheet, writeSheet } from '#app/platform/spreadsheet.server.ts'
import { openPdf, qrOfPdf, textOfPdf } from '#app/testing/read-pdf.ts'
import {
  after,
  bookingOf,
  insertSession,
  insertSessionCohort,
  own,
  sessionStart,
} from '#app/testing/session-fixture.ts'
import { learnerOnly, organiser } from '#app/testing/viewers.ts'
import { attendanceTable, bringAttendance } from './attendance-table.server.ts'
import { bookSeat } from './booking.server.ts'
import { badges, signInSheet } from './day-papers.server.ts'
import { findStaffDay, listDayMembers } from './day-rows.server.ts'

const db = database()
const now = after(sessionStart, 2)

beforeAll(async () => {
  await insertSessionCohort({ ann: 'uren', ben: null })
  await insertSession('s1')
  for (const { id, userId } of await db.enrolment.findMany())
    if (userId === 'ann')
      await bookSeat(own(userId), { sessionId: 's1', enrolmentId: id }, after(sessionStart, -240))
  await db.user.update({ where: { id: 'ben' }, data: { surname: '=1+1' } })
})

async function bring(rows: string[][], write = true, viewer = organiser) {
  const columns = ['Почта', 'Посещение', 'Часы', 'Примечание'].map((title) => ({ title, width: 10 }))
  const bytes = await writeSheet('Посещение', columns, rows)
  return bringAttendance(viewer, { sessionId: 's1', file: { name: 'x.xlsx', bytes }, write }, now)
}

describe('attendance from a table', () => {
  const good = [
    ['ANN@reshayu.example', 'Был', '', ''],
    ['ben@reshayu.example', 'частично', '2,5', 'ушёл раньше'],
  ]

  it('is written whole or not at all, and the dry run writes nothing', async () => {
    expect(await bring(good, false)).toMatchObject({ outcome: 'checked', lines: [{ row: 2 }, { row: 3 }] })
    const bad = await bring([
      ...good,
      ['ann@reshayu.example', 'плясал', 'много', ''],
      ['no@reshayu.example', 'был частично', '', ''],
      ['', 'был', '', ''],
    ])
    expect(bad.outcome === 'problems' && bad.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      ...['4 Почта', '4 Посещение', '4 Часы', '5 Почта', '5 Часы', '6 Почта'],
    ])
    expect(await db.attendance.count()).toBe(0)
    expect(await bring(good, true, learnerOnly('ann'))).toEqual({ outcome: 'unknown' })
    expect(await bring(good)).toMatchObject({ outcome: 'written' })
    const entries = await db.auditEntry.findMany({
      where: { action: 'attendance.marked' },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ detail }) => JSON.parse(detail) as object)).toMatchObject([
      { before: 'none', mark: 'attended' },
      { before: 'none', mark: 'partly', hours: 2.5 },
    ])
    expect(await db.attendance.findMany({ orderBy: { kind: 'asc' } })).toMatchObject([
      { kind: 'attended', hours: null, recordedById: 'organiser' },
      { kind: 'partly', hours: 2.5, remark: 'ушёл раньше' },
    ])
  })

  it('says what is wrong with the file itself', async () => {
    const file = { name: 'x', bytes: new TextEncoder().encode('Имя;Слово\nа;б') }
    const answer = await bringAttendance(organiser, { sessionId: 's1', file, write: true }, now)
    expect(answer).toMatchObject({ problems: [{ column: 'Почта' }, { column: 'Посещение' }] })
    expect(await bring([])).toMatchObject({ problems: [{ message: 'В файле нет ни одной отметки.' }] })
  })

  it('goes out with cells that nobody takes for a formula, and comes back as it was', async () => {
    const found = await findStaffDay(organiser, await key())
    const bytes = found && (await attendanceTable(found, now))
    const sheet = bytes && (await readSheet({ name: 'x', bytes }))
    expect(JSON.stringify(sheet)).toContain("'=1+1")
    const file = { name: 'x', bytes: bytes ?? new Uint8Array() }
    expect(await bringAttendance(organiser, { sessionId: 's1', file, write: false }, now)).toMatchObject({
      lines: [{ before: expect.any(String) }, { before: expect.any(String) }],
    })
  })
})

const key = async () => ({
  sessionId: 's1',
  dayId: (await db.sessionDay.findFirstOrThrow({ where: { sessionId: 's1' } })).id,
})

it('prints the sign-in sheet with page numbers, and badges whose code can be read', async () => {
  const found = await findStaffDay(organiser, await key())
  const members = await listDayMembers({ ...(await key()), cohortId: 'c1' }, now)
  if (!found) throw new Error('no day')
  const sheet = signInSheet(found, members, now)
  const text = await textOfPdf(sheet)
  for (const words of ['Явочный лист', 'Подпись', 'uren', 'специалист', 'Страница 1 из 1'])
    expect(text).toContain(words)
  const many = Array.from({ length: 60 }, () => members.find(({ booked }) => booked)).filter((m) => !!m)
  expect((await openPdf(signInSheet(found, many, now))).numPages).toBeGreaterThan(1)
  expect((await openPdf(await badges(found, many.slice(0, 11), now))).numPages).toBe(2)
  const code = (await bookingOf('s1', 'ann')).personalCode
  expect(await qrOfPdf(await badges(found, members, now))).toBe(code)
})
