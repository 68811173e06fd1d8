// Stages on real SQLite: one version for the whole team, bursts, decisions with letters, files, and who may.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { closedToLearners } from '#app/features/cohorts/cohort-state.ts'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { database } from '#app/platform/database.server.ts'
import { insertBlendedProgramme } from '#app/testing/blended-programme.ts'
import { insertSmallCohort } from '#app/testing/small-programme.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { decideStage } from './stage-decision.server.ts'
import { handInStage } from './stage-hand-in.server.ts'
import {
  countWaitingStages,
  findNextStage,
  findReviewedFile,
  findReviewedStage,
  listLearnerStages,
  listWaitingStages,
} from './stage-review.server.ts'
import { findOwnStageFile, findStage, saveStageDraft } from './stage.server.ts'

const now = new Date('2026-10-05T10:00:00Z')
const later = new Date('2026-10-06T10:00:00Z')
const until = new Date('2026-10-12T00:00:00Z')
const instructorOf = (id: string) =>
  viewerWith([{ role: 'instructor', scope: { kind: 'cohort', id } }], `i-${id}`)
const instructor = instructorOf('c1')
const pdf = { name: 'Карта.pdf', bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 1]) }

beforeAll(async () => {
  await insertBlendedProgramme()
  await insertSmallCohort('c1', ['anna', 'boris', 'vera', 'gleb'], { versionId: 'b1' })
  await insertSmallCohort('c2', ['dina'], { versionId: 'b1' })
  await database().team.create({
    data: {
      ...{ id: 't1', cohortId: 'c1', number: 1, name: 'Мост', createdAt: now },
      members: { create: ['anna', 'boris'].map((login) => ({ enrolmentId: `c1:${login}` })) },
    },
  })
})

beforeEach(async () => {
  await database().stageSubmission.deleteMany()
  await database().componentProgress.deleteMany()
  await database().outboxMail.deleteMany()
  await database().taskDraft.deleteMany()
})

const handIn = (
  login: string,
  text: string,
  more: { stageKey?: string; file?: typeof pdf | null; at?: Date } = {},
) =>
  handInStage(
    { userId: login },
    {
      enrolmentId: `${login === 'dina' ? 'c2' : 'c1'}:${login}`,
      stageKey: more.stageKey ?? 'p1',
      text,
      file: more.file ?? null,
    },
    more.at ?? now,
  )
const works = () => database().stageSubmission.findMany({ orderBy: { number: 'asc' } })
const stateOf = async (login: string, key = 'p1') => {
  const found = await findProgress({ userId: login }, `c1:${login}`, now)
  return found?.progress.stages.find((stage) => stage.key === key)?.state
}
const decide = (submissionId: string, decision: 'accepted' | 'returned', by: Viewer = instructor) =>
  decideStage(by, { submissionId, decision, remark: decision === 'returned' ? 'Нет базы' : '', until }, later)
const only = async () => (await works()).at(-1)?.id ?? ''

describe('handing in', () => {
  it('is for the whole team, with text and file, and takes the draft away', async () => {
    await saveStageDraft(
      { userId: 'anna' },
      { enrolmentId: 'c1:anna', stageKey: 'p1', text: 'черновик' },
      now,
    )
    expect(await handIn('anna', 'Карточка', { file: pdf })).toEqual({ outcome: 'handed-in', number: 1 })
    expect(await works()).toMatchObject([
      {
        ownerKey: 'team:t1',
        teamId: 't1',
        enrolmentId: 'c1:anna',
        text: 'Карточка',
        fileName: 'Карта.pdf',
        mimeType: 'application/pdf',
      },
    ])
    expect(await stateOf('anna')).toBe('submitted')
    expect(await stateOf('boris')).toBe('submitted')
    expect(await stateOf('vera')).toBe('new')
    expect(await database().taskDraft.count()).toBe(0)
    const page = await findStage({ userId: 'boris' }, { enrolmentId: 'c1:boris', stageKey: 'p1' }, now)
    expect(page?.works).toMatchObject([{ number: 1, by: 'Фамилия-anna Имя Отчество' }])
    expect(page?.team?.members.map(({ userId }) => userId)).toEqual(['anna', 'boris'])
  })

  it('is alone for who has no team', async () => {
    await handIn('vera', 'Моя')
    expect(await works()).toMatchObject([{ ownerKey: 'enrolment:c1:vera', teamId: null }])
    expect(await stateOf('gleb')).toBe('new')
  })

  it('gives two members at once a number each and loses nothing; the later one is checked', async () => {
    const done = await Promise.all([handIn('anna', 'Первая', { file: pdf }), handIn('boris', 'Вторая')])
    expect(done.map((one) => one.outcome === 'handed-in' && one.number).sort()).toEqual([1, 2])
    expect(await works()).toMatchObject([
      { number: 1, decision: 'superseded' },
      { number: 2, decision: null },
    ])
    expect((await works()).map(({ text }) => text).sort()).toEqual(['Вторая', 'Первая'])
    expect(await listWaitingStages(instructor, { page: 1, cohortId: null })).toMatchObject({ total: 1 })
  })

  it('is one version however often the same is sent', async () => {
    const burst = await Promise.all(Array.from({ length: 10 }, () => handIn('anna', 'Одно', { file: pdf })))
    expect(new Set(burst.map((one) => JSON.stringify(one)))).toHaveProperty('size', 1)
    expect(await works()).toHaveLength(1)
    const changed = { ...pdf, bytes: new Uint8Array([...pdf.bytes, 2]) }
    expect(await handIn('anna', 'Одно', { file: changed })).toMatchObject({ number: 2 })
  })

  it('refuses what is closed, empty, no file of ours, and what is not theirs', async () => {
    expect(await handIn('anna', 'а', { stageKey: 'p2' })).toMatchObject({ reason: 'locked', lock: /П1/ })
    expect(await handIn('anna', '')).toMatchObject({ reason: 'empty' })
    expect(await handIn('anna', 'а', { file: { ...pdf, name: 'a.exe' } })).toMatchObject({
      outcome: 'bad-file',
    })
    expect(await handIn('anna', 'а', { stageKey: 'p9' })).toEqual({ outcome: 'not-found' })
    const foreign = { enrolmentId: 'c1:anna', stageKey: 'p1', text: 'а', file: null }
    expect(await handInStage({ userId: 'vera' }, foreign, now)).toEqual({ outcome: 'not-found' })
    expect(await works()).toEqual([])
    await expect(
      Promise.all(
        [1, 1].map((number) =>
          database().stageSubmission.create({
            data: {
              stageKey: 'p1',
              enrolmentId: 'c1:anna',
              ownerKey: 'team:t1',
              number,
              text: 'а',
              submittedAt: now,
            },
          }),
        ),
      ),
    ).rejects.toThrow(/Unique/)
  })

  it('keeps a draft even before its turn, and none for what is accepted', async () => {
    const id = { enrolmentId: 'c1:anna', stageKey: 'p2' }
    expect(await saveStageDraft({ userId: 'anna' }, { ...id, text: 'рано' }, now)).toMatchObject({
      outcome: 'saved',
    })
    expect((await findStage({ userId: 'anna' }, id, now))?.draft).toEqual({ text: 'рано', savedAt: now })
    expect(await saveStageDraft({ userId: 'vera' }, { ...id, text: 'а' }, now)).toEqual({
      outcome: 'not-found',
    })
    await handIn('anna', 'а')
    await decide(await only(), 'accepted')
    const done = await saveStageDraft({ userId: 'anna' }, { ...id, stageKey: 'p1', text: 'а' }, now)
    expect(done).toEqual({ outcome: 'refused', reason: 'accepted' })
  })
})

describe('a decision', () => {
  it('returns with a remark and a day, tells each member once, and the next version is passed', async () => {
    await handIn('anna', 'Карточка')
    const first = await only()
    expect(await decide(first, 'returned')).toMatchObject({ outcome: 'decided', told: { length: 2 } })
    expect(await works()).toMatchObject([
      { decision: 'returned', remark: 'Нет базы', returnedUntil: until, decidedById: 'i-c1' },
    ])
    expect(await stateOf('boris')).toBe('returned')
    const letters = await database().outboxMail.findMany({ orderBy: { recipient: 'asc' } })
    expect(letters.map(({ recipient }) => recipient)).toEqual([
      'anna@reshayu.example',
      'boris@reshayu.example',
    ])
    expect(letters[1]?.body).toMatch(/до 12 октября[^]*\/learn\/c1:boris\/stages\/p1/)
    expect(await handIn('boris', 'Исправлено')).toEqual({ outcome: 'handed-in', number: 2 })
    expect(await decide(await only(), 'accepted')).toMatchObject({ outcome: 'decided' })
    expect([await stateOf('anna'), await stateOf('boris')]).toEqual(['accepted', 'accepted'])
    expect(await handIn('anna', 'ещё')).toMatchObject({ reason: 'accepted' })
    expect((await handIn('anna', 'а', { stageKey: 'p2' })).outcome).toBe('handed-in')
    expect(
      await database().auditEntry.count({ where: { action: { in: ['stage.returned', 'stage.accepted'] } } }),
    ).toBeGreaterThanOrEqual(2)
  })

  it('is made once by a crowd of instructors', async () => {
    await handIn('anna', 'Карточка')
    const id = await only()
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) => decide(id, n % 2 ? 'accepted' : 'returned')),
    )
    expect(all.filter(({ outcome }) => outcome === 'decided')).toHaveLength(1)
    expect(await database().outboxMail.count()).toBe(2)
  })

  it('is refused on a version that was replaced, on own work, and for a day that is past', async () => {
    await handIn('anna', 'Первая')
    const first = await only()
    await handIn('boris', 'Вторая')
    expect(await decide(first, 'accepted')).toEqual({ outcome: 'refused', reason: 'superseded' })
    const member = viewerWith(instructor.grants, 'anna')
    expect(await decide(await only(), 'accepted', member)).toEqual({ outcome: 'refused', reason: 'own-work' })
    const past = {
      submissionId: await only(),
      decision: 'returned' as const,
      remark: 'а',
      until: new Date('2026-10-01T00:00:00Z'),
    }
    expect(await decideStage(instructor, past, later)).toEqual({ outcome: 'refused', reason: 'day-past' })
    expect(await database().outboxMail.count()).toBe(0)
  })

  it('reaches who is in the team now, not who has left the cohort', async () => {
    await handIn('anna', 'Карточка')
    await database().enrolment.update({ where: { id: 'c1:anna' }, data: { withdrawnAt: now } })
    expect(await decide(await only(), 'accepted')).toMatchObject({ told: ['boris@reshayu.example'] })
    await database().enrolment.update({ where: { id: 'c1:anna' }, data: { withdrawnAt: null } })
  })
})

describe('the scope', () => {
  it('shows an instructor own cohorts only, and everybody else nothing', async () => {
    await handIn('anna', 'Карточка', { file: pdf })
    const id = await only()
    const other = instructorOf('c2')
    expect(await countWaitingStages(instructor)).toBe(1)
    expect(await countWaitingStages(other)).toBe(0)
    expect(await countWaitingStages(instructor, 'c2')).toBe(0)
    expect(await findReviewedStage(other, id)).toBeNull()
    expect(await findReviewedFile(other, id)).toBeNull()
    expect(await decide(id, 'accepted', other)).toEqual({ outcome: 'not-found' })
    expect(await listLearnerStages(other, 'c1:boris')).toEqual([])
    expect(await listLearnerStages(instructor, 'c1:boris')).toHaveLength(1)
    const mine = await findReviewedStage(instructor, id)
    expect(mine).toMatchObject({
      owner: 'Мост',
      members: [{ userId: 'anna' }, { userId: 'boris' }],
      versions: [],
    })
    expect(await findReviewedFile(instructor, id)).toMatchObject({ fileName: 'Карта.pdf' })
  })

  it('gives a file to the team that owns it and to nobody else', async () => {
    await handIn('anna', 'Карточка', { file: pdf })
    const submissionId = await only()
    const file = (login: string, enrolmentId = `c1:${login}`, stageKey = 'p1') =>
      findOwnStageFile({ userId: login }, { enrolmentId, stageKey, submissionId })
    expect(await file('boris')).toMatchObject({ fileName: 'Карта.pdf', mimeType: 'application/pdf' })
    expect(await file('vera')).toBeNull()
    expect(await file('vera', 'c1:anna')).toBeNull()
    expect(await file('anna', 'c1:anna', 'p2')).toBeNull()
  })

  it('offers the work that waits longest next', async () => {
    await handIn('anna', 'Раньше')
    const first = await only()
    await handIn('vera', 'Позже', { at: later })
    const rows = (await listWaitingStages(instructor, { page: 9, cohortId: 'c1' })).rows
    expect(rows.map(({ owner, title }) => [owner, title])).toEqual([
      ['Мост', 'П1. Этап'],
      ['Фамилия-vera Имя Отчество', 'П1. Этап'],
    ])
    expect(await findNextStage(instructor, first)).toBe(rows[1]?.id)
  })
})

it('takes no work when the cohort is closed, and says so', async () => {
  await database().cohort.update({ where: { id: 'c2' }, data: { state: 'closed' } })
  expect(await handIn('dina', 'Работа')).toEqual({
    outcome: 'refused',
    reason: 'locked',
    lock: closedToLearners,
  })
  await database().cohort.update({ where: { id: 'c2' }, data: { state: 'running' } })
})
