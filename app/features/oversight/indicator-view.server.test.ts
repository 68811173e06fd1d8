import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { pictureOf } from '#app/platform/svg-picture.server.ts'
import {
  admin,
  coordinator,
  foreignMinistry,
  insertRegion,
  ministry,
} from '#app/testing/indicator-fixture.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { findEffect } from './effect.server.ts'
import { weightsOf } from './indicator-joining.ts'
import { listPlaceChoices } from './indicator-places.server.ts'
import type { IndicatorRow } from './indicator-rows.ts'
import { writeIndicators } from './indicator-rows.server.ts'
import { indicatorReport, streamReport } from './indicator-table.server.ts'
import { listTargetHistory, listTargets, setTarget } from './indicator-targets.server.ts'
import { findIndicatorView } from './indicator-view.server.ts'
import { listWeights } from './indicator-weights.server.ts'
import { findHeadPost, findRating, setHeadPost } from './rating.server.ts'
import { ratingReport } from './rating-file.server.ts'
import { ratingLines } from './rating-words.ts'

const now = new Date('2026-11-24T09:00:00Z')
const db = database()
const monday = new Date('2026-11-16T00:00:00Z')
const back = (weeks: number) => new Date(monday.getTime() - weeks * 604_800_000)
const places = 16
const began = 6

function rowOf(organisationId: string, weeksBack: number, values: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    ...{ organisationId, channel: 'pos', week: back(weeksBack), volume: 40 },
    ...{ toExecutorHours: 20, answerHours: 100, onTimePercent: 90 },
    ...{ repeatPercent: 5, goodMarksPercent: 60, returnedPercent: null },
    ...values,
  }
}

/** m1 … m8 get their first certificates six weeks ago and answer twenty hours sooner since then. */
const rows: IndicatorRow[] = [
  ...Array.from({ length: places }, (_, at) =>
    Array.from({ length: 16 }, (_, weeksBack) => {
      const learned = at < 8 && weeksBack < began
      return rowOf(`m${at + 1}`, weeksBack, {
        answerHours: 100 + at - (learned ? 20 + (at % 3) : 0) - (weeksBack % 2),
      })
    }),
  ).flat(),
  rowOf('m1', 0, { channel: 'social', volume: 10, answerHours: 6, toExecutorHours: null }),
  // In a week and channel where its municipality speaks for all, and in one where it does not.
  rowOf('mfc', 0, { volume: 400, answerHours: 900 }),
  rowOf('mfc', 1, { channel: 'map', volume: 30, answerHours: 50 }),
]

beforeAll(async () => {
  await insertRegion(places)
  await insertSmallProgramme()
  await insertSmallCohort(
    'a',
    Array.from({ length: 8 }, (_, at) => `p${at + 1}`),
  )
  const enrolments = await db.enrolment.findMany({ where: { cohortId: 'a' } })
  for (const [at, { id, userId }] of enrolments.entries()) {
    const municipality = `m${Number(userId.slice(1))}`
    const startsOn = new Date('2020-01-01')
    await db.post.create({ data: { userId, organisationId: municipality, title: 'специалист', startsOn } })
    await db.certificate.create({
      data: {
        ...{ id: `c${at}`, number: `2026-ПК-${at}`, kind: 'ПК', year: 2026, sequence: at, code: `code${at}` },
        ...{ enrolmentId: id, currentOf: id, userId, snapshot: '{}', sample: true, issuedById: userId },
        ...{ issuedOn: back(began), createdAt: back(began) },
      },
    })
  }
  await db.$transaction(async (tx) => {
    await tx.indicatorImport.create({
      data: {
        id: 'i',
        regionId: 'r52',
        fileName: 'f',
        fileHash: 'h',
        summary: '{}',
        createdById: 'x',
        createdAt: now,
      },
    })
    await writeIndicators(tx, 'i', rows)
  })
})

const search = (text = '') => new URLSearchParams(text)

describe('the page of indicators', () => {
  it('adds up in the database what the rule adds up', async () => {
    const asked = { regionId: 'r52', channel: null, from: back(15), to: monday }
    const byWeek = await listWeights(ministry, 'week', asked)
    const own = rows.filter(({ organisationId, channel }) => organisationId !== 'mfc' || channel === 'map')
    for (const { week, weights } of byWeek) {
      const expected = weightsOf(own.filter((row) => row.week.getTime() === week?.getTime()))
      expect(weights.volume).toBe(expected.volume)
      expect(weights.answerHours.sum).toBeCloseTo(expected.answerHours.sum, 6)
      expect(weights.toExecutorHours.messages).toBe(expected.toExecutorHours.messages)
      expect(weights.returnedPercent).toEqual({ sum: 0, messages: 0 })
    }
    expect(byWeek).toHaveLength(16)
  })

  it('shows the region with targets and training in few statements', async () => {
    const { result: view, statements } = await countingStatements(() =>
      findIndicatorView(ministry, search('measure=toExecutorHours'), now),
    )
    expect(statements.length).toBeLessThanOrEqual(8)
    expect(view).toMatchObject({ where: 'Область, все каналы', region: { id: 'r52', whole: true } })
    expect(view?.weeks).toHaveLength(26)
    const [series] = view?.series ?? []
    expect(series?.target?.value).toBe(24)
    expect(series?.values.at(-1)).toBeCloseTo(20)
    expect(series?.values[0]).toBeNull()
    expect(view?.marks.map(({ words }) => words.replace(/\s/g, ' '))).toEqual([
      'неделя с 5 октября 2026 г.: 8 удостоверений',
    ])
  })

  it('narrows to a municipality, an organisation and a channel', async () => {
    const whole = await findIndicatorView(ministry, search('municipality=m1'), now)
    expect(whole?.volumes.at(-1)).toBe(50)
    expect(whole?.volumes.at(-2)).toBe(70)
    const social = await findIndicatorView(ministry, search('municipality=m1&channel=social'), now)
    expect(social?.volumes.at(-1)).toBe(10)
    expect(social?.series.find(({ measure }) => measure === 'answerHours')?.target?.value).toBe(8)
    const body = await findIndicatorView(ministry, search('municipality=m1&organisation=mfc'), now)
    expect([body?.where, body?.volumes.at(-1)]).toEqual(['МФЦ, все каналы', 400])
    const changed = await findIndicatorView(ministry, search('municipality=m2&organisation=mfc'), now)
    expect([changed?.filter.organisationId, changed?.volumes.at(-1)]).toEqual([null, 40])
    expect(await listPlaceChoices(ministry, 'r52', 'm1', now)).toMatchObject({
      organisations: [{ id: 'mfc' }],
    })
  })

  it('gives a coordinator the own municipality and nothing else', async () => {
    const own = await findIndicatorView(coordinator, search(), now)
    expect([own?.where, own?.volumes.at(-1)]).toEqual(['Ваши муниципалитеты, все каналы', 50])
    expect((await listPlaceChoices(coordinator, 'r52', null, now)).municipalities).toHaveLength(1)
    expect(own?.marks[0]?.words).toContain('1\u00a0удостоверение')
    for (const foreign of ['municipality=m2', 'region=r13', 'organisation=nothing'])
      expect(await findIndicatorView(coordinator, search(foreign), now)).toBeNull()
    expect(
      await db.auditEntry.count({ where: { action: 'oversight.refused', actorId: 'coordinator' } }),
    ).toBe(2)
    for (const view of [findEffect, findRating]) expect(await view(coordinator, search(), now)).toBeNull()
  })

  it('gives another region its own empty page, never this one', async () => {
    expect((await findIndicatorView(foreignMinistry, search(), now))?.volumes.some(Boolean)).toBe(false)
    expect(await findIndicatorView(foreignMinistry, search('municipality=m1'), now)).toBeNull()
    expect((await findIndicatorView(admin, search(), now))?.region.id).toBe('r52')
  })

  it('goes into a file as it is on the screen', async () => {
    const view = await findIndicatorView(ministry, search('channel=pos'), now)
    if (!view) throw new Error('There is a view')
    const text = await new Response(streamReport(indicatorReport(view), 'csv')).text()
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(27)
    expect(lines[0]).toContain('Часов до исполнителя, ч')
    expect(lines.at(-1)).toMatch(/^16\.11\.2026;640;20;/)
  })
})

describe('targets', () => {
  it('are added, never changed, and taken out of force by a row of their own', async () => {
    const target = { measure: 'toExecutorHours', channel: null, source: 'Приказ' } as const
    expect(await setTarget(ministry, 'r13', { ...target, value: 12 }, now)).toEqual({ outcome: 'set' })
    expect(await setTarget(ministry, 'r13', { ...target, value: 12 }, now)).toEqual({ outcome: 'same' })
    expect((await listTargets('r13')).find(({ measure }) => measure === 'toExecutorHours')).toMatchObject({
      value: 12,
    })
    expect(await setTarget(ministry, 'r13', { ...target, value: null }, now)).toEqual({ outcome: 'set' })
    expect(await setTarget(ministry, 'r13', { ...target, value: null }, now)).toEqual({ outcome: 'same' })
    expect((await listTargets('r13')).some(({ measure }) => measure === 'toExecutorHours')).toBe(false)
    expect((await listTargetHistory('r13')).map(({ value, removed }) => [value, removed])).toEqual([
      [12, false],
      [12, true],
    ])
    expect(await db.auditEntry.count({ where: { action: { startsWith: 'indicator-target.' } } })).toBe(2)
  })
})

describe('the comparison', () => {
  it('finds what changed where training began', async () => {
    const { result: view, statements } = await countingStatements(() =>
      findEffect(ministry, search('channel=pos'), now),
    )
    expect(statements.length).toBeLessThanOrEqual(6)
    expect(view?.effect).toMatchObject({ trained: 8, untrained: 8, earlier: 0, withoutWeeks: 0 })
    expect(view?.effect.estimate?.difference.mean).toBeCloseTo(-20.9, 0)
    expect(view?.marks[0]?.words).toContain('первые удостоверения, 8\u00a0муниципалитетов')
  })

  it('counts nobody whose certificate was revoked', async () => {
    await db.certificate.update({ where: { id: 'c0' }, data: { revokedAt: now } })
    await db.certificate.update({ where: { id: 'c1' }, data: { revokedAt: now } })
    const view = await findEffect(ministry, search('channel=pos'), now)
    expect(view?.effect).toMatchObject({ trained: 6, untrained: 10, estimate: null })
    await db.certificate.updateMany({ data: { revokedAt: null } })
  })
})

describe('the rating', () => {
  it('ranks the last week, with the week before beside it', async () => {
    const { result: view, statements } = await countingStatements(() => findRating(ministry, search(), now))
    if (!view) throw new Error('There is a rating')
    expect(statements.length).toBeLessThanOrEqual(6)
    expect([view.week, view.isLast, view.kind, view.kinds]).toEqual([
      ...[monday, true, 'municipality'],
      ['municipality', 'organisation'],
    ])
    const { ranked, apart } = ratingLines(view.rating, view.places)
    expect([ranked.length, apart.length]).toEqual([places, 0])
    expect(ranked[0]).toMatchObject({ place: '1', messages: 40 })
    const bodies = await findRating(ministry, search('kind=organisation&week=2026-11-10'), now)
    expect(ratingLines(bodies?.rating ?? view.rating, bodies?.places ?? view.places).ranked).toMatchObject([
      { name: 'МФЦ', municipality: 'Уренский муниципальный округ', headPost: 'Директор', moved: 'новый' },
    ])
    const text = await new Response(streamReport(ratingReport(view), 'csv')).text()
    expect(text.trim().split('\r\n')).toHaveLength(places + 1)
  })

  it('names the post of the head once, with a trace', async () => {
    await setHeadPost(ministry, 'm1', 'Заместитель главы', now)
    await setHeadPost(ministry, 'm1', 'Заместитель главы', now)
    expect(await findHeadPost('m1')).toBe('Заместитель главы')
    await setHeadPost(ministry, 'm1', null, now)
    expect(await findHeadPost('m1')).toBeNull()
    expect(await db.auditEntry.count({ where: { action: 'organisation.head-post-set' } })).toBe(2)
    expect((await findRating(ministry, search('week=2020-01-06'), now))?.rating.ranked).toEqual([])
  })
})

it('makes a picture of a chart with our own letters', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="15">Ж</text></svg>'
  expect((await pictureOf(svg)).slice(1, 4)).toEqual(new Uint8Array([0x50, 0x4e, 0x47]))
})
