// Loading: versions follow content, nothing half-written, two loaders at once, and what goes along with a new version.
import { beforeEach, describe, expect, it } from 'vitest'
import { clearAudit } from '#app/testing/audit-clearing.ts'
import { database } from '#app/platform/database.server.ts'
import { changed, folderOf } from '#app/testing/programme-fixture.ts'
import { loadPrivateBank } from './load-bank.server.ts'
import { loadProgramme } from './load-programme.server.ts'
import { findLesson } from './outline.ts'
import {
  findFile,
  findLatestVersion,
  getLessonSegments,
  getOutline,
  listProgrammes,
} from './programme.server.ts'
import { deleteOldPreviews } from './preview-sweep.server.ts'
import { publishVersion } from './publish-version.server.ts'
import { readPayload } from './question.ts'
import { countQuestions, findVersion, listVersions } from './versions.server.ts'

const now = new Date('2026-11-20T09:00:00Z')
const load = (changes = {}, publish = true) =>
  loadProgramme(database(), folderOf(changes), { actorId: null, now, publish })
const other = changed('modules/m1/lessons/01-nachalo.mdx', 'Это', 'Вот')
const bank = (text: string) =>
  loadPrivateBank(database(), 'proba', { file: 'itog.yaml', bytes: new TextEncoder().encode(text) }, now)
const question = (id: string, stem = 'Что?') =>
  `- { id: ${id}, type: number, stem: '${stem}', value: 1, explanation: Один. }\n`

async function counts() {
  const db = database()
  return Promise.all([
    db.programme.count(),
    db.programmeVersion.count(),
    db.component.count(),
    db.lesson.count(),
    db.lessonContent.count(),
    db.question.count(),
    db.programmeFile.count(),
    db.auditEntry.count(),
  ])
}

beforeEach(async () => {
  await database().programmeVersion.deleteMany()
  await database().lessonContent.deleteMany()
  await database().programme.deleteMany()
  await clearAudit()
})

describe('loadProgramme', () => {
  it('stores a version that can be read back whole', async () => {
    const result = await load()
    expect(result).toMatchObject({ outcome: 'published', number: 1 })
    const version = await findLatestVersion('proba')
    const outline = await getOutline(version?.id ?? '')
    const lesson = outline && findLesson(outline, 'L1.1')?.lesson
    const row = await database().lesson.findUniqueOrThrow({ where: { id: lesson?.id } })
    expect(row).toMatchObject({ moduleKey: 'm1', contentHash: lesson?.contentHash })
    expect(await getLessonSegments(row.contentHash)).toHaveLength(4)
    expect(
      await database().component.count({ where: { id: outline?.finalTest.componentId, kind: 'final-test' } }),
    ).toBe(1)
    const stored = await database().question.findMany({ orderBy: { key: 'asc' } })
    expect(stored.map(({ kind, payload }) => readPayload(kind, payload).kind)).toEqual([
      'single',
      'multi',
      'number',
      'ordering',
    ])
    expect((await findFile(version?.id ?? '', 'files/put.svg'))?.mimeType).toBe('image/svg+xml')
    expect(await listProgrammes()).toMatchObject([{ slug: 'proba', number: 1, hours: 16, publishedAt: now }])
  })

  it('changes nothing the second time', async () => {
    await load()
    const before = await counts()
    expect(await load()).toMatchObject({ outcome: 'unchanged', number: 1 })
    expect(await load({}, false)).toMatchObject({ outcome: 'unchanged', number: 1 })
    expect(await counts()).toEqual(before)
  })

  it('gives new content the next number and keeps the version before as it was', async () => {
    const first = await load()
    const outline = JSON.stringify(await database().programmeVersion.findFirst())
    expect(await load(other)).toMatchObject({ outcome: 'published', number: 2 })
    expect(JSON.stringify(await database().programmeVersion.findFirst({ where: { number: 1 } }))).toBe(
      outline,
    )
    expect(await findLatestVersion('proba')).toMatchObject({ number: 2 })
    expect(await load()).toMatchObject({
      outcome: 'unchanged',
      number: 1,
      versionId: first.outcome !== 'refused' && first.versionId,
    })
  })

  it('compiles an unchanged lesson once: versions share its content', async () => {
    await load()
    await load(changed('programme.yaml', 'title: Проба', 'title: Проба два'))
    expect(await database().lessonContent.count()).toBe(1)
    expect(await database().lesson.count()).toBe(2)
  })

  it('leaves everything as it was when a file is broken', async () => {
    await load()
    const before = await counts()
    const result = await load(changed('modules/m1/lessons/01-nachalo.mdx', 'Это', '{1} Это'))
    expect(result).toMatchObject({
      outcome: 'refused',
      problems: [{ file: 'modules/m1/lessons/01-nachalo.mdx', line: 8 }],
    })
    expect(await counts()).toEqual(before)
    expect(await findLatestVersion('proba')).toMatchObject({ number: 1 })
  })

  it('gives one version to two who load the same at once, and two numbers to two who load different things', async () => {
    const same = await Promise.all([load(), load()])
    expect(same.map(({ outcome }) => outcome).sort()).toEqual(['published', 'unchanged'])
    const different = await Promise.all([
      load(other),
      load(changed('programme.yaml', 'title: Проба', 'title: Проба три')),
    ])
    expect(different.map((result) => 'number' in result && result.number).sort()).toEqual([2, 3])
    expect(await database().programmeVersion.count()).toBe(3)
  })
})

describe('a preview', () => {
  it('has no number, is not offered to cohorts, and is published once', async () => {
    const result = await load({}, false)
    if (result.outcome !== 'loaded') throw new Error(result.outcome)
    expect(await findLatestVersion('proba')).toBeNull()
    expect(await listProgrammes()).toEqual([])
    expect(await findVersion(result.versionId)).toMatchObject({ number: null, current: false, sample: true })
    const user = await database().user.create({
      data: { email: 'i@example.org', surname: 'Белова', givenName: 'Наталья', createdAt: now },
    })
    const answers = await Promise.all([1, 2, 3].map(() => publishVersion(result.versionId, user.id, now)))
    expect(answers.filter(({ outcome }) => outcome === 'published')).toEqual([
      { outcome: 'published', number: 1 },
    ])
    expect(answers.filter(({ outcome }) => outcome === 'refused')).toHaveLength(2)
    expect(await findVersion(result.versionId)).toMatchObject({
      number: 1,
      current: true,
      publishedBy: { surname: 'Белова' },
    })
    expect(await publishVersion('unknown', user.id, now)).toEqual({ outcome: 'refused', reason: 'unknown' })
  })

  it('is published by the command that loads the same folder', async () => {
    const preview = await load({}, false)
    expect(await load()).toMatchObject({
      outcome: 'published',
      number: 1,
      versionId: 'versionId' in preview && preview.versionId,
    })
    expect(await database().programmeVersion.count()).toBe(1)
  })

  it('is listed beside the published ones, newest first', async () => {
    await load()
    await loadProgramme(database(), folderOf(other), {
      actorId: null,
      now: new Date(now.getTime() + 1000),
      publish: false,
    })
    const { versions, total } = await listVersions({
      page: 1,
      sort: '-created',
      key: 'created',
      direction: 'desc',
    })
    expect(total).toBe(2)
    expect(versions.map(({ number, current }) => [number, current])).toEqual([
      [null, false],
      [1, true],
    ])
  })
})

describe('the private bank', () => {
  it('is added to the published version, adds nothing twice and goes along with the next version', async () => {
    expect(await bank(question('P1'))).toEqual({ outcome: 'refused', reason: 'no-programme' })
    await load()
    expect(await bank(question('P1') + question('P2'))).toEqual({
      outcome: 'loaded',
      added: 2,
      kept: 0,
      total: 2,
    })
    expect(await bank(question('P1') + question('P3'))).toEqual({
      outcome: 'loaded',
      added: 1,
      kept: 1,
      total: 3,
    })
    const next = await load(other)
    expect(await countQuestions('versionId' in next ? next.versionId : '')).toEqual({ m1: 4, private: 3 })
  })

  it('refuses changed, repeated and public questions, all at once', async () => {
    await load()
    await bank(question('P1'))
    const result = await bank(question('P1', 'Иначе?') + question('P2') + question('P2') + question('Q1'))
    expect(
      result.outcome === 'refused' && 'problems' in result && result.problems.map(({ line }) => line),
    ).toEqual([1, 3, 4])
    expect(await database().question.count({ where: { bank: 'private' } })).toBe(1)
    expect(await bank('- { id: P9 }')).toMatchObject({ outcome: 'refused', reason: 'broken' })
  })
})

describe('deleteOldPreviews', () => {
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

  it('deletes what nobody published in thirty days, with the lessons that only it had, and nothing else', async () => {
    await load()
    const published = await counts()
    const preview = await load(other, false)
    expect(preview).toMatchObject({ outcome: 'loaded' })
    expect(await deleteOldPreviews(later(29))).toBe(0)
    expect(await deleteOldPreviews(later(30))).toBe(1)
    const left = await counts()
    expect(left.slice(0, -1)).toEqual(published.slice(0, -1))
    expect(await findLatestVersion('proba')).toMatchObject({ number: 1 })
    expect(await deleteOldPreviews(later(60))).toBe(0)
    expect(await load(other, false), 'it can be loaded again').toMatchObject({ outcome: 'loaded' })
  })

  it('leaves a preview that was published in time', async () => {
    await load()
    const preview = await load(other, false)
    if (preview.outcome === 'refused') throw new Error('refused')
    await publishVersion(preview.versionId, 'u', later(10))
    expect(await deleteOldPreviews(later(90))).toBe(0)
  })
})
