// Attendance out to XLSX and in from it. A file comes in whole or not at all; the dry run writes nothing.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudits } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { readSheet, writeSheet } from '#app/platform/spreadsheet.server.ts'
import { refreshAttendance } from './attendance.server.ts'
import { importColumns, type ImportLine, type ImportProblem, readAttendanceRows } from './attendance-sheet.ts'
import { attendanceTitles } from './day-attendance.ts'
import { findStaffSession, listDayMembers, type StaffSession } from './day-rows.server.ts'

export async function attendanceTable({ session }: StaffSession, now = new Date()): Promise<Uint8Array> {
  const members = await listDayMembers(
    { sessionId: session.id, cohortId: session.cohort.id, dayId: null },
    now,
  )
  const columns = [
    { title: 'Фамилия, имя, отчество', width: 36 },
    { title: importColumns.email, width: 32 },
    { title: 'Муниципалитет', width: 32 },
    { title: 'Запись', width: 12 },
    { title: importColumns.kind, width: 24 },
    { title: importColumns.hours, width: 10 },
    { title: importColumns.remark, width: 36 },
  ]
  const rows = members.map(({ name, email, municipality, booked, kind, hours, remark }) => [
    ...[name, email, municipality ?? '', booked ? 'да' : 'нет', kind ? attendanceTitles[kind] : ''],
    ...[hours === null ? '' : String(hours).replace('.', ','), remark ?? ''],
  ])
  return writeSheet('Посещение', columns, rows)
}

export type ImportAnswer =
  | { outcome: 'unknown' }
  | { outcome: 'problems'; problems: ImportProblem[] }
  | { outcome: 'checked' | 'written'; lines: ImportLine[] }

/** `write: false` is the dry run. */
export async function bringAttendance(
  viewer: Viewer,
  {
    sessionId,
    file,
    write,
  }: { sessionId: string; file: { name: string; bytes: Uint8Array }; write: boolean },
  now = new Date(),
): Promise<ImportAnswer> {
  const sheet = await readSheet(file)
  if (!write) return checkAttendance(viewer, sessionId, sheet, database(), now)
  return inTransaction(async (tx): Promise<ImportAnswer> => {
    const checked = await checkAttendance(viewer, sessionId, sheet, tx, now)
    if (checked.outcome !== 'checked') return checked
    for (const { enrolmentId, kind, hours, remark } of checked.lines) {
      const said = { kind, hours, remark, recordedAt: now, recordedById: viewer.userId }
      await tx.attendance.upsert({
        where: { sessionId_enrolmentId: { sessionId, enrolmentId } },
        create: { sessionId, enrolmentId, ...said },
        update: said,
      })
    }
    const people = checked.lines.map(({ enrolmentId }) => enrolmentId)
    const fact = { actorId: viewer.userId, objectType: 'strategy-session', objectId: sessionId }
    const marked = checked.lines
      .filter(({ before, kind, hours }) => before !== kind || hours !== null)
      .map(({ enrolmentId, before, kind, hours }) => ({
        ...fact,
        action: 'attendance.marked',
        detail: { enrolmentId, before: before ?? 'none', mark: kind, hours },
      }))
    const imported = { ...fact, action: 'attendance.imported', detail: { rows: people.length } }
    await recordAudits(tx, [...marked, imported], now)
    await refreshAttendance(tx, sessionId, people, now)
    return { outcome: 'written', lines: checked.lines }
  })
}

async function checkAttendance(
  viewer: Viewer,
  sessionId: string,
  sheet: Awaited<ReturnType<typeof readSheet>>,
  reader: Reader,
  now: Date,
): Promise<ImportAnswer> {
  const found = await findStaffSession(viewer, sessionId, reader)
  if (!found?.runs) return { outcome: 'unknown' }
  const problem = (message: string): ImportAnswer => ({
    outcome: 'problems',
    problems: [{ row: 1, column: 'файл', message }],
  })
  if ('problem' in sheet) return problem(sheet.problem)
  if (found.session.cancelledAt) return problem('Эту сессию отменили, посещения у неё нет.')
  if (now < found.session.startsAt) return problem('Сессия ещё не началась, загружать посещение рано.')
  const cohortId = found.session.cohort.id
  const people = await listDayMembers({ sessionId, cohortId, dayId: null }, now, reader)
  const { lines, problems } = readAttendanceRows(sheet.rows, people)
  if (problems.length) return { outcome: 'problems', problems }
  if (!lines.length) return problem('В файле нет ни одной отметки.')
  return { outcome: 'checked', lines }
}
