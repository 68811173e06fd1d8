import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { actionsOf } from '#app/testing/people.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { writeCsv } from '#app/lib/csv.ts'
import { findArea } from './area.server.ts'
import { noCounts } from './headcount.ts'
import { recordHeadcount } from './headcount-change.server.ts'
import { writeHeadcountSample } from './headcount-file.server.ts'
import {
  bringHeadcounts,
  checkHeadcounts,
  takeHeadcounts,
  undoHeadcounts,
} from './headcount-import.server.ts'
import {
  findHeadcount,
  listHeadcountByMunicipality,
  listHeadcountByOrganisation,
  listHeadcountHistory,
} from './headcount.server.ts'

const day = (text: string) => new Date(`${text}T00:00:00.000Z`)
const now = new Date('2026-11-23T09:00:00Z')
const today = day('2026-11-23')
const coordinator = viewerWith([{ role: 'coordinator', scope: { kind: 'municipality', id: 'm1' } }], 'coord')
const ministry = viewerWith([{ role: 'ministry', scope: { kind: 'region', id: 'r' } }], 'min')
const admin = viewerWith([{ role: 'admin', scope: { kind: 'platform', id: '' } }], 'adm')

beforeAll(async () => {
  const place = (
    id: string,
    kind: string,
    regionId: string,
    municipalityId: string | null,
    name: string,
  ) => ({
    ...{ id, kind, regionId, municipalityId, name, sortName: name },
    parentId: kind === 'region' ? null : kind === 'municipality' ? regionId : (municipalityId ?? regionId),
  })
  await database().organisation.createMany({
    data: [
      place('r', 'region', 'r', null, 'Область'),
      place('r2', 'region', 'r2', null, 'Край'),
      place('m1', 'municipality', 'r', 'm1', 'Борский округ'),
      place('m2', 'municipality', 'r', 'm2', 'Арзамасский округ'),
      place('m9', 'municipality', 'r2', 'm9', 'Дальний округ'),
      place('a1', 'organisation', 'r', 'm1', 'Администрация Бора'),
      place('b1', 'organisation', 'r', 'm1', 'МФЦ Бора'),
      place('a2', 'organisation', 'r', 'm2', 'Администрация Арзамаса'),
      place('body', 'organisation', 'r', null, 'Министерство'),
      place('a9', 'organisation', 'r2', 'm9', 'Администрация Дальнего'),
    ],
  })
  for (const { userId: id, email } of [coordinator, ministry, admin])
    await database().user.create({
      data: { id, email, surname: 'Зимина', givenName: 'Ольга', createdAt: now },
    })
})

const state = (organisationId: string, onDate: string, people: object) =>
  recordHeadcount('coord', { organisationId, onDate: day(onDate), people }, now)
const csv = (...rows: string[][]) => ({
  name: 'численность.csv',
  bytes: new TextEncoder().encode(
    writeCsv([['Муниципалитет', 'Организация', 'Группа должностей', 'Дата', 'Численность'], ...rows]),
  ),
})
const take = async (viewer: typeof coordinator, ...rows: string[][]) => {
  const kept = await bringHeadcounts(viewer, csv(...rows))
  if (kept.outcome === 'refused') throw new Error(kept.message)
  return { key: kept.key, result: await takeHeadcounts(viewer, kept.key, now) }
}

describe('stating a headcount', () => {
  it('adds rows, corrects a day by a later row, and shows the day asked about', async () => {
    expect(await state('a1', '2026-01-01', { chief: 4, senior: 10 })).toEqual({
      outcome: 'recorded',
      groups: 2,
    })
    expect(await state('a1', '2026-06-01', { chief: 6 })).toEqual({ outcome: 'recorded', groups: 1 })
    expect(await state('a1', '2026-01-01', { chief: 5 })).toEqual({ outcome: 'recorded', groups: 1 })
    expect(await state('a1', '2026-01-01', { chief: 5 })).toEqual({ outcome: 'recorded', groups: 0 })
    expect(await findHeadcount('a1', day('2025-12-31'))).toEqual(noCounts)
    expect(await findHeadcount('a1', day('2026-05-31'))).toEqual({ ...noCounts, chief: 5, senior: 10 })
    expect(await findHeadcount('a1', today)).toEqual({ ...noCounts, chief: 6, senior: 10 })
    expect((await listHeadcountHistory('a1', 1)).records.map(({ people, by }) => [people, by])).toEqual([
      [5, 'Зимина Ольга'],
      ...[6, 10, 4].map((people) => [people, 'Зимина Ольга']),
    ])
    expect(await actionsOf('a1')).toEqual(Array.from({ length: 3 }, () => 'headcount.stated'))
  })

  it('refuses days to come, and the database refuses the impossible', async () => {
    expect(await state('a1', '2026-12-01', { chief: 1 })).toMatchObject({ outcome: 'refused' })
    await expect(state('a1', '2026-02-01', { chief: -1 })).rejects.toThrow()
  })

  it('is summed by municipality in one statement, within the scope', async () => {
    await state('b1', '2026-02-01', { other: 20 })
    const { result, statements } = await countingStatements(() =>
      listHeadcountByMunicipality(ministry, 'r', today),
    )
    expect(statements).toHaveLength(1)
    expect(result).toMatchObject([
      { id: 'm2', bodies: 1, stated: 0, counts: noCounts, statedOn: null },
      { id: 'm1', bodies: 2, stated: 2, counts: { ...noCounts, chief: 6, senior: 10, other: 20 } },
    ])
    await state('m1', '2026-03-01', { chief: 50 })
    expect((await listHeadcountByMunicipality(ministry, 'r', today))[1]).toMatchObject({
      ...{ stated: 2, counts: { ...noCounts, chief: 50, senior: 10, other: 20 } },
    })
    expect((await listHeadcountByMunicipality(coordinator, 'r', today)).map(({ id }) => id)).toEqual(['m1'])
    expect(await listHeadcountByMunicipality(coordinator, 'r2', today)).toEqual([])
    const place = await findArea(coordinator, 'municipality', 'm1')
    if (!place) throw new Error('The own municipality is out of sight')
    expect((await listHeadcountByOrganisation(place, today)).map(({ id }) => id)).toEqual(['m1', 'a1', 'b1'])
    const region = await findArea(ministry, 'region', 'r')
    if (!region) throw new Error('The own region is out of sight')
    expect((await listHeadcountByOrganisation(region, today)).map(({ id }) => id)).toEqual(['body'])
  })
})

describe('a table of headcounts', () => {
  it('is taken whole, shows what changes, and is taken back whole', async () => {
    const kept = await bringHeadcounts(
      ministry,
      csv(
        ['', 'Администрация Арзамаса', 'ведущие', '01.10.2026', '7'],
        ['', 'Администрация Бора', 'главные', '01.06.2026', '9'],
      ),
    )
    if (kept.outcome === 'refused') throw new Error(kept.message)
    const check = await checkHeadcounts(ministry, kept.key, now)
    expect(check?.rows.map(({ before, people }) => [before, people])).toEqual([
      [null, 7],
      [6, 9],
    ])
    expect(await checkHeadcounts(admin, kept.key, now)).toBeNull()
    expect(await takeHeadcounts(ministry, kept.key, now)).toEqual({ outcome: 'taken', rows: 2 })
    expect(await findHeadcount('a1', today)).toMatchObject({ chief: 9 })
    const [batch] = await database().directoryImport.findMany()
    expect(await undoHeadcounts(coordinator, batch?.id ?? '', now)).toEqual({ outcome: 'unknown' })
    expect(await undoHeadcounts(ministry, batch?.id ?? '', now)).toEqual({ outcome: 'undone' })
    expect(await undoHeadcounts(ministry, batch?.id ?? '', now)).toEqual({ outcome: 'undone-already' })
    expect(await findHeadcount('a1', today)).toMatchObject({ chief: 6 })
    expect(await findHeadcount('a2', today)).toEqual(noCounts)
    expect(await actionsOf(batch?.id ?? '')).toEqual(['import.taken', 'import.undone'])
  })

  it('is not taken at all for one wrong row, a foreign body or nothing new', async () => {
    const before = await database().headcount.count()
    const wrong = await take(
      coordinator,
      ['', 'Администрация Бора', 'главные', '02.06.2026', '3'],
      ['', 'Администрация Арзамаса', 'главные', '02.06.2026', '3'],
    )
    expect(wrong.result).toEqual({ outcome: 'problems' })
    const check = await checkHeadcounts(coordinator, wrong.key, now)
    expect(check?.problems).toMatchObject([{ line: 3, column: 'B, Организация' }])
    const same = await take(coordinator, ['', 'Администрация Бора', 'главные', '01.06.2026', '6'])
    expect(same.result).toEqual({ outcome: 'refused', reason: 'nothing-new' })
    expect(await takeHeadcounts(coordinator, 'gone', now)).toEqual({ outcome: 'refused', reason: 'gone' })
    expect(await database().headcount.count()).toBe(before)
  })

  it('is read in CP1251', async () => {
    const text = 'Организация;Группа должностей;Дата;Численность\r\nМФЦ Бора;не служба;01.03.2026;21'
    const bytes = Uint8Array.from([...text], (letter) => {
      const code = letter.charCodeAt(0)
      if (code < 128) return code
      return letter === 'ё' ? 0xb8 : code - 0x410 + 0xc0
    })
    const kept = await bringHeadcounts(coordinator, { name: 'a.csv', bytes })
    const check = kept.outcome === 'kept' ? await checkHeadcounts(coordinator, kept.key, now) : null
    expect(check).toMatchObject({ problems: [], rows: [{ organisationId: 'b1', people: 21 }] })
  })

  it('has a sample with the own bodies', async () => {
    const sample = String(await writeHeadcountSample(coordinator, 'csv'))
    expect(sample).toMatch('Борский округ;Администрация Бора')
    expect(sample).not.toMatch('Арзамас')
  })
})
