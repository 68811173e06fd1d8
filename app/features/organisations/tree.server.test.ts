import { beforeEach, describe, expect, it } from 'vitest'
import { writeCsv } from '#app/lib/csv.ts'
import { database } from '#app/platform/database.server.ts'
import { insertOfficial } from '#app/testing/municipality.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import {
  bringOrganisations,
  checkOrganisations,
  takeOrganisations,
  writeOrganisationSample,
} from './organisation-import.server.ts'
import { undoOrganisations } from './organisation-undo.server.ts'
import { addOrganisation, closeOrganisation, renameOrganisation } from './tree-change.server.ts'
import { findNode, listSiblings, listTree } from './tree.server.ts'
import { listWorkplaces } from './workplaces.server.ts'

const day = (text: string) => new Date(`${text}T00:00:00.000Z`)
const now = new Date('2026-11-23T09:00:00Z')
const viewer = viewerWith([{ role: 'admin', scope: { kind: 'platform', id: '' } }], 'admin')
const listing = { page: 1, sort: 'name', key: 'name', direction: 'asc' } as const
const names = async (parentId: string | null, search = '') =>
  (await listTree({ parentId, search }, listing, now)).lines.map(({ name }) => name)

beforeEach(async () => {
  await database().user.deleteMany()
  await database().directoryImport.deleteMany()
  await database().organisation.deleteMany()
  const unit = (
    id: string,
    kind: string,
    parentId: string | null,
    municipalityId: string | null,
    name: string,
  ) => ({
    ...{ id, kind, parentId, municipalityId, name, sortName: name, regionId: 'r' },
  })
  await database().organisation.createMany({
    data: [
      unit('r', 'region', null, null, 'Область'),
      unit('m', 'municipality', 'r', 'm', 'Борский округ'),
      unit('n', 'municipality', 'r', 'n', 'Уренский округ'),
      unit('adm', 'organisation', 'm', 'm', 'Администрация Бора'),
      unit('mfc', 'organisation', 'm', 'm', 'МФЦ Бора'),
    ],
  })
  await insertOfficial('anna', 'mfc')
})

describe('the tree', () => {
  it('is opened node by node and searched, in one statement', async () => {
    const { result, statements } = await countingStatements(() =>
      listTree({ parentId: 'm', search: '' }, listing, now),
    )
    expect(statements).toHaveLength(1)
    expect(result.lines).toMatchObject([
      { id: 'adm', above: 'Область, Борский округ', people: 0 },
      { id: 'mfc', people: 1, children: 0 },
    ])
    expect(await names(null)).toEqual(['Область'])
    expect(await names(null, 'мфц бора')).toEqual(['МФЦ Бора'])
  })

  it('takes new nodes where they fit', async () => {
    const add = (parentId: string, kind: 'municipality' | 'organisation', name: string) =>
      addOrganisation('admin', { parentId, kind, name, headPost: 'Директор' }, now)
    expect(await add('m', 'organisation', 'Школа')).toMatchObject({ outcome: 'done' })
    expect(await add('m', 'organisation', 'Школа')).toMatchObject({ reason: 'same-name' })
    expect(await add('m', 'municipality', 'Округ в округе')).toEqual({ outcome: 'unknown' })
    expect(await add('adm', 'organisation', 'Отдел')).toEqual({ outcome: 'unknown' })
    const made = await add('r', 'municipality', 'городской округ город Шахунья')
    const id = made.outcome === 'done' ? made.id : ''
    expect(await database().organisation.findUnique({ where: { id } })).toMatchObject({
      ...{ municipalityId: id, sortName: 'Шахунья' },
    })
  })

  it('keeps an id under a new name, and the former name beside it', async () => {
    const rename = (name: string, onDay: string) =>
      renameOrganisation('admin', 'mfc', { name, headPost: null, onDay: day(onDay) }, now)
    expect(await rename('Центр услуг', '2026-11-01')).toEqual({ outcome: 'done', id: 'mfc' })
    expect(await findNode('mfc')).toMatchObject({
      name: 'Центр услуг',
      formerNames: [{ name: 'МФЦ Бора', until: day('2026-11-01') }],
      path: [{ id: 'r' }, { id: 'm' }],
    })
    expect(await names('m')).toEqual(['Администрация Бора', 'Центр услуг'])
    expect((await listWorkplaces(now)).map(({ title }) => title)).toEqual([
      'Администрация Бора',
      'Центр услуг',
    ])
    expect(await rename('Ещё раз', '2026-11-01')).toMatchObject({ reason: 'day' })
    expect(await rename('Ещё раз', '2026-12-01')).toMatchObject({ reason: 'day' })
    expect(await rename('Администрация Бора', '2026-11-20')).toMatchObject({ reason: 'same-name' })
  })

  it('closes a body only with a successor for its people, who go over on that day', async () => {
    const close = (successorId: string | null, onDay = '2026-11-10') =>
      closeOrganisation('admin', 'mfc', { successorId, onDay: day(onDay) }, now)
    expect(await close(null)).toMatchObject({ reason: 'people' })
    expect(await close('m')).toMatchObject({ reason: 'successor' })
    expect(await close('mfc')).toMatchObject({ reason: 'successor' })
    expect(await close('adm', '2026-12-01')).toMatchObject({ reason: 'day' })
    expect(await close('adm')).toEqual({ outcome: 'done', id: 'mfc' })
    const posts = await database().post.findMany({ orderBy: { startsOn: 'asc' } })
    expect(posts.map(({ organisationId, endsOn }) => [organisationId, endsOn])).toEqual([
      ['mfc', day('2026-11-10')],
      ['adm', null],
    ])
    expect(await close('adm')).toMatchObject({ reason: 'closed' })
    const node = await findNode('adm')
    expect(node && (await listSiblings(node, now))).toEqual([])
  })
})

describe('a table of organisations', () => {
  const bring = async (...rows: string[][]) => {
    const text = writeCsv([
      ['Регион', 'Муниципалитет', 'Название', 'Вид', 'Должность руководителя', 'Код'],
      ...rows,
    ])
    const kept = await bringOrganisations(viewer, { name: 'a.csv', bytes: new TextEncoder().encode(text) })
    return kept.outcome === 'kept' ? kept.key : ''
  }
  const state = async () => {
    const rows = await database().organisation.findMany({ orderBy: { id: 'asc' } })
    return rows.map(({ id, name, parentId, headPost, validTo, successorId }) => [
      ...[id, name, parentId, headPost, validTo, successorId],
    ])
  }

  it('is taken whole and taken back whole', async () => {
    const before = await state()
    const key = await bring(
      ['Область', 'Новый округ', 'Администрация Нового округа', '', 'Глава округа'],
      ['Область', '', 'Новый округ', 'муниципалитет'],
      ['Область', 'Уренский округ', 'МФЦ Бора', '', '', 'mfc'],
      ['Область', 'Борский округ', 'Администрация округа', '', 'Глава', 'adm'],
    )
    expect(await takeOrganisations(viewer, key, now)).toEqual({ outcome: 'taken' })
    expect(await names('r')).toEqual(['Борский округ', 'Новый округ', 'Уренский округ'])
    expect(await names('n')).toEqual(['МФЦ Бора'])
    expect(await findNode('adm')).toMatchObject({ name: 'Администрация округа', headPost: 'Глава' })
    const batch = await database().directoryImport.findFirstOrThrow()
    const created = await database().organisation.findFirstOrThrow({
      where: { name: 'Администрация Нового округа' },
    })
    const post = await database().post.create({
      data: { userId: 'anna', organisationId: created.id, title: 'глава', startsOn: now },
    })
    expect(await undoOrganisations('admin', batch.id, now)).toMatchObject({ outcome: 'prevented' })
    await database().post.delete({ where: { id: post.id } })
    expect(await undoOrganisations('admin', batch.id, now)).toEqual({ outcome: 'undone' })
    expect(await state()).toEqual(before)
    expect(await undoOrganisations('admin', batch.id, now)).toEqual({ outcome: 'undone-already' })
  })

  it('changes nothing for one wrong row, and nothing when its own sample comes back', async () => {
    const wrong = await bring(['Область', 'Борский округ', 'Школа'], ['Облость', '', 'Школа'])
    expect((await checkOrganisations(viewer, wrong, now))?.problems).toHaveLength(1)
    expect(await takeOrganisations(viewer, wrong, now)).toEqual({ outcome: 'problems' })
    const bytes = new TextEncoder().encode(String(await writeOrganisationSample('csv')))
    const kept = await bringOrganisations(viewer, { name: 'a.csv', bytes })
    const key = kept.outcome === 'kept' ? kept.key : ''
    expect((await checkOrganisations(viewer, key, now))?.plans.map(({ what }) => what)).toEqual([
      'same',
      'same',
    ])
    expect(await takeOrganisations(viewer, key, now)).toMatchObject({ reason: 'nothing-new' })
    expect(await database().directoryImport.count()).toBe(0)
  })
})
