// Attendance of the demo's held session as a table, read by LibreOffice; badges of its next one, read by zbar.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { check, read } from './reader-checks.server.ts'

export async function readAttendance(folder: string): Promise<void> {
  const { database } = await import('#app/platform/database.server.ts')
  const { attendanceTable } = await import('#app/features/sessions/attendance-table.server.ts')
  const { attendanceTitles } = await import('#app/features/sessions/day-attendance.ts')
  const { badges } = await import('#app/features/sessions/day-papers.server.ts')
  const { findStaffDay, findStaffSession, listDayMembers } =
    await import('#app/features/sessions/day-rows.server.ts')
  const [held, next] = await database().strategySession.findMany({
    where: { cohort: { code: 'СТ-26-01' } },
    include: { days: { orderBy: { startsAt: 'asc' } } },
    orderBy: { number: 'asc' },
  })
  const user = await database().user.findFirstOrThrow({ where: { roles: { some: { role: 'organiser' } } } })
  const grants = [{ role: 'organiser' as const, scope: { kind: 'platform' as const, id: '' } }]
  const viewer = { ...user, userId: user.id, authSessionId: '', grants, consents: [] }

  const session = held && (await findStaffSession(viewer, held.id))
  if (!session) throw new Error('The demo has no session that was held')
  const file = path.join(folder, 'attendance.xlsx')
  writeFileSync(file, await attendanceTable(session))
  const rows = tableByLibreOffice(file, folder)
  const people = await listDayMembers(
    { sessionId: held.id, cohortId: held.cohortId, dayId: null },
    new Date(),
  )
  const wanted = people.map(({ name, email, municipality, booked, kind, hours, remark }) => [
    ...[name, email, municipality ?? '', booked ? 'да' : 'нет', kind ? attendanceTitles[kind] : ''],
    ...[hours === null ? '' : String(hours).replace('.', ','), remark ?? ''],
  ])
  check(`LibreOffice reads ${people.length} people and a heading`, rows.length === people.length + 1)
  check('LibreOffice: the heading', rows[0]?.join('|').startsWith('Фамилия, имя, отчество|Почта|') ?? false)
  const other = wanted.findIndex((row, index) => row.join('|') !== rows[index + 1]?.join('|'))
  const note = `${wanted[other]?.join('|')}\n${rows[other + 1]?.join('|')}`
  check('LibreOffice: every cell is what was written', other === -1, note)

  const day = next?.days[0] && (await findStaffDay(viewer, { sessionId: next.id, dayId: next.days[0].id }))
  if (!day) throw new Error('The demo has no session ahead')
  const members = await listDayMembers(
    { sessionId: next.id, cohortId: next.cohortId, dayId: day.day.id },
    new Date(),
  )
  const pdf = path.join(folder, 'badges.pdf')
  writeFileSync(pdf, await badges(day, members))
  read('qpdf', ['--check', pdf])
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(read('pdfinfo', [pdf]))?.[1])
  // A reader may miss a code whose squares fall between the dots: each page is read at several sizes.
  const codes = new Set(
    [150, 220, 300].flatMap((dots) => {
      read('pdftoppm', ['-r', String(dots), '-png', pdf, path.join(folder, `badge-${dots}`)])
      return Array.from({ length: pages }, (_, index) => {
        const number = String(index + 1).padStart(String(pages).length, '0')
        return read('zbarimg', ['--quiet', '--raw', path.join(folder, `badge-${dots}-${number}.png`)])
          .trim()
          .split('\n')
      }).flat()
    }),
  )
  const personal = members.flatMap(({ booked, personalCode }) => (booked && personalCode) || [])
  check(`zbarimg reads ${personal.length} badges`, codes.size === personal.length && personal.length > 0)
  check('zbarimg: each badge has its own code', same([...codes], personal))
}

function same(one: string[], other: string[]): boolean {
  return [...one].sort().join('\n') === [...other].sort().join('\n')
}

/** As text in tab-separated columns, in UTF-8: the cells as LibreOffice shows them. */
function tableByLibreOffice(file: string, folder: string): string[][] {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'office')}`
  const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false'
  read('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file])
  const text = readFileSync(file.replace(/xlsx$/, 'csv'), 'utf8').replace(/\n+$/, '')
  const bare = (cell: string) => cell.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"')
  return text.split('\n').map((line) => line.replace(/\r$/, '').split('\t').map(bare))
}
