import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import {
  coordinator,
  foreignMinistry,
  admin,
  insertRegion,
  ministry,
  regionOf,
} from '#app/testing/indicator-fixture.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { bringIndicators, checkIndicators, takeIndicators } from './indicator-import.server.ts'
import { indicatorFields } from './indicator-headings.ts'
import { chooseRegion } from './indicator-region.server.ts'
import { writeIndicatorSample } from './indicator-sample.server.ts'
import { listIndicatorImports, undoIndicators } from './indicator-undo.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const db = database()
const titles = Object.values(indicatorFields).map(({ title }) => title)
const line = (place: string, week: string, volume = '100', hours = '20') => [
  ...[place, '', 'ПОС', week, volume, hours],
  ...['150', '90', '5', '62', '3'],
]
const uren = line('Уренский', '16.11.2026')
const bor = line('Борский', '16.11.2026')

beforeAll(() => insertRegion(3))
beforeEach(async () => {
  await db.serviceIndicator.deleteMany()
  await db.indicatorImport.deleteMany()
})

async function bring(bytes: Uint8Array, name = 'Показатели.xlsx') {
  return bringIndicators(ministry, { region: await regionOf(), file: { name, bytes } })
}

async function bringRows(...rows: string[][]) {
  const kept = await bring(
    await writeSheet(
      'Показатели',
      titles.map((title) => ({ title, width: 10 })),
      rows,
    ),
  )
  if (kept.outcome !== 'kept') throw new Error(kept.message)
  return { region: await regionOf(), key: kept.key }
}

async function take(...rows: string[][]): Promise<string> {
  const result = await takeIndicators(ministry, await bringRows(...rows), now)
  if (result.outcome !== 'taken') throw new Error(JSON.stringify(result))
  return result.importId
}

const stored = async () =>
  (await db.serviceIndicator.findMany({ orderBy: [{ organisationId: 'asc' }, { week: 'asc' }] })).map(
    ({ organisationId, week, volume, toExecutorHours }) =>
      [organisationId, week.toISOString().slice(0, 10), volume, toExecutorHours] as const,
  )

describe('a table of indicators', () => {
  it('is checked without writing, and taken whole', async () => {
    const where = await bringRows(uren, bor)
    const check = await checkIndicators(ministry, where, now)
    expect(check?.rows.map(({ organisationId, fate }) => [organisationId, fate])).toEqual([
      ['m1', 'new'],
      ['m2', 'new'],
    ])
    expect(await stored()).toEqual([])
    const { result, statements } = await countingStatements(() => takeIndicators(ministry, where, now))
    expect(result).toMatchObject({ outcome: 'taken', counts: { new: 2, replaced: 0, same: 0 } })
    expect(statements.length).toBeLessThanOrEqual(10)
    expect(await stored()).toEqual([
      ['m1', '2026-11-16', 100, 20],
      ['m2', '2026-11-16', 100, 20],
    ])
    expect(await takeIndicators(ministry, where, now)).toEqual({ outcome: 'refused', reason: 'gone' })
    const audit = await db.auditEntry.findFirst({ where: { action: 'indicators.taken' } })
    expect(audit?.actorId).toBe('ministry')
  })

  it('with one wrong row is not taken at all', async () => {
    const where = await bringRows(uren, line('Уреньский', '16.11.2026'))
    const check = await checkIndicators(ministry, where, now)
    expect(check?.problems).toEqual([
      {
        ...{ line: 3, column: 'A, Организация или муниципалитет' },
        message: 'Не нашли в регионе: «Уреньский». Возможно, «Уренский муниципальный округ».',
      },
    ])
    expect(await takeIndicators(ministry, where, now)).toEqual({ outcome: 'problems' })
    expect(await stored()).toEqual([])
  })

  it('replaces the same weeks, and says so before', async () => {
    await take(uren, bor)
    const where = await bringRows(
      line('Уренский', '18.11.2026', '70', '8'),
      bor,
      line('Борский', '09.11.2026'),
    )
    const check = await checkIndicators(ministry, where, now)
    expect(check?.rows.map(({ fate }) => fate)).toEqual(['replaced', 'same', 'new'])
    expect(check?.rows[0]?.before).toMatchObject({ volume: 100, toExecutorHours: 20 })
    await takeIndicators(ministry, where, now)
    expect(await stored()).toEqual([
      ['m1', '2026-11-16', 70, 8],
      ['m2', '2026-11-09', 100, 20],
      ['m2', '2026-11-16', 100, 20],
    ])
    const again = await bringRows(uren.with(4, '70').with(5, '8'))
    expect(await takeIndicators(ministry, again, now)).toEqual({ outcome: 'refused', reason: 'nothing-new' })
  })

  it('is known again, and belongs to who brought it and to its region', async () => {
    const where = await bringRows(uren)
    await takeIndicators(ministry, where, now)
    const same = await bringRows(uren)
    expect((await checkIndicators(ministry, same, now))?.takenBefore).toBe(true)
    expect(await checkIndicators(admin, same, now)).toBeNull()
    const other = { ...same.region, id: 'r13' }
    expect(await checkIndicators(ministry, { ...same, region: other }, now)).toBeNull()
  })

  it('comes as CSV of Windows, of Excel’s Unicode and with a byte-order mark', async () => {
    const text = [titles, uren].map((cells) => cells.join(';')).join('\r\n')
    const cp1251 = Uint8Array.from(text, (sign) => {
      const code = sign.charCodeAt(0)
      if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0
      return sign === '–' ? 0x96 : code
    })
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    for (const bytes of [cp1251, utf16, new TextEncoder().encode(`\uFEFF${text}`)]) {
      const kept = await bring(bytes, 'Показатели.csv')
      if (kept.outcome !== 'kept') throw new Error(kept.message)
      const check = await checkIndicators(ministry, { region: await regionOf(), key: kept.key }, now)
      expect(check?.problems).toEqual([])
      expect(check?.rows[0]).toMatchObject({ organisationId: 'm1', goodMarksPercent: 62 })
    }
  })

  it('that is no table, empty or of dates and formulas is answered in words', async () => {
    expect(await bring(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toHaveProperty('message')
    const empty = await bring(new Uint8Array(), 'Пусто.csv')
    if (empty.outcome !== 'kept') throw new Error(empty.message)
    const check = await checkIndicators(ministry, { region: await regionOf(), key: empty.key }, now)
    expect(check?.problems[0]?.message).toContain('ни одной строки')

    const { Workbook } = (await import('exceljs')).default
    const workbook = new Workbook()
    const sheet = workbook.addWorksheet('Лист')
    sheet.addRow(['Показатели ЦУР'])
    sheet.mergeCells('A1:E1')
    sheet.addRow(['Муниципалитет', 'Канал', 'Неделя', 'Число сообщений', 'До ответа, ч', 'В срок'])
    sheet.addRow(['Уренский', 112, new Date('2026-11-17T00:00:00Z'), 12, { formula: '2*4', result: 8 }, 0.97])
    sheet.addRow(['Борский', 112, 46343, 12, { formula: 'A1/0', result: { error: '#DIV/0!' } }, 1])
    const kept = await bring(new Uint8Array(await workbook.xlsx.writeBuffer()))
    if (kept.outcome !== 'kept') throw new Error(kept.message)
    const read = await checkIndicators(ministry, { region: await regionOf(), key: kept.key }, now)
    expect(read?.rows[0]).toMatchObject({ channel: '112', volume: 12, answerHours: 8, onTimePercent: 97 })
    expect(read?.shares).toBe(true)
    expect(read?.problems.map(({ line: row, message }) => [row, message])).toEqual([
      [4, 'В ячейке ошибка формулы: #DIV/0!. Вставьте вместо неё значение.'],
    ])
  })
})

describe('taking an import back', () => {
  it('gives what it replaced back to its own import, the later one first', async () => {
    const first = await take(uren, bor)
    const second = await take(line('Уренский', '16.11.2026', '70', '8'), line('Борский', '09.11.2026'))
    const before = await undoIndicators(ministry, first, now)
    expect(before).toEqual({ outcome: 'prevented', later: ['Показатели.xlsx'] })
    expect(await undoIndicators(ministry, second, now)).toEqual({ outcome: 'undone' })
    expect(await stored()).toEqual([
      ['m1', '2026-11-16', 100, 20],
      ['m2', '2026-11-16', 100, 20],
    ])
    expect(await undoIndicators(ministry, second, now)).toEqual({ outcome: 'undone-already' })
    expect(await undoIndicators(ministry, first, now)).toEqual({ outcome: 'undone' })
    expect(await stored()).toEqual([])
    const { imports, total } = await listIndicatorImports('r52', 1)
    expect([total, imports.every(({ undoneAt }) => undoneAt !== null)]).toEqual([2, true])
  })

  it('keeps rows that a later import said again', async () => {
    const first = await take(uren)
    const second = await take(uren, bor)
    expect(await undoIndicators(ministry, first, now)).toMatchObject({ outcome: 'prevented' })
    await undoIndicators(ministry, second, now)
    expect(await stored()).toEqual([['m1', '2026-11-16', 100, 20]])
  })

  it('is for those who see the whole region; others leave a trace', async () => {
    const id = await take(uren)
    for (const stranger of [foreignMinistry, coordinator])
      expect(await undoIndicators(stranger, id, now)).toEqual({ outcome: 'unknown' })
    expect(await undoIndicators(ministry, 'nothing', now)).toEqual({ outcome: 'unknown' })
    expect(await db.auditEntry.count({ where: { action: 'oversight.refused', objectId: id } })).toBe(2)
    expect(await undoIndicators(admin, id, now)).toEqual({ outcome: 'undone' })
  })
})

describe('the region', () => {
  it('is the viewer’s own, and the first with figures for an administrator', async () => {
    expect((await chooseRegion(admin, null)).region?.id).toBe('r52')
    await take(uren)
    expect(await chooseRegion(admin, null)).toMatchObject({
      region: { id: 'r52', regionCode: '52', whole: true },
    })
    expect((await chooseRegion(admin, 'r13')).region?.id).toBe('r13')
    expect((await chooseRegion(coordinator, null)).region).toMatchObject({ id: 'r52', whole: false })
    expect((await chooseRegion(coordinator, null, { whole: true })).region).toBeNull()
  })

  it('of somebody else is nobody’s, with a trace', async () => {
    expect((await chooseRegion(ministry, 'r13')).region).toBeNull()
    expect(await db.auditEntry.count({ where: { action: 'oversight.refused', objectId: 'r13' } })).toBe(1)
    expect((await chooseRegion(ministry, 'nowhere')).region).toBeNull()
  })
})

it('gives a sample that it reads itself', async () => {
  const region = await regionOf()
  for (const format of ['xlsx', 'csv'] as const) {
    const sample = await writeIndicatorSample(region, format, now)
    const bytes = typeof sample === 'string' ? new TextEncoder().encode(sample) : sample
    const kept = await bring(bytes, `Образец.${format}`)
    if (kept.outcome !== 'kept') throw new Error(kept.message)
    const check = await checkIndicators(ministry, { region, key: kept.key }, now)
    expect(check?.problems, format).toEqual([])
    expect(check?.rows.length, format).toBeGreaterThan(1)
  }
})
