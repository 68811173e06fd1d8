// The case form against a real database: drafts, two tabs, publication as the loader does it, withdrawal and return.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { coldRadiators, practiceFolder, textOf } from '#app/testing/practice-fixture.ts'
import { findOwnAttempt } from './attempt.server.ts'
import { pressButton } from './attempt-event.server.ts'
import { startExercise } from './attempt-start.server.ts'
import { beginDraft, correctCase, dropDraft, findCaseDraft, findOfferedCase } from './case-draft.server.ts'
import { draftFromFile } from './case-draft-file.server.ts'
import { judgeDraft, noteCheck, saveSection, sectionBase } from './case-draft-saving.server.ts'
import { asObject } from './case-form-field.ts'
import { sectionsOf } from './case-form-sections.ts'
import { arrangeCases } from './case-list.ts'
import { findCaseHistory, listCases } from './case-list.server.ts'
import { publishDraft, restoreCase, withdrawCase } from './case-publishing.server.ts'
import { draftYaml } from './case-yaml.ts'
import { modelEvents } from './chain-model.ts'
import { listInbox } from './inbox.server.ts'
import { loadPractice } from './load-practice.server.ts'
import { findCatalogue } from './practice-data.server.ts'

const now = new Date('2026-11-20T09:00:00Z')
const later = new Date('2026-11-21T09:00:00Z')
const key = 's01-cold-radiators'
const author = { userId: 'author' }
const learner = { userId: 'learner' }
const load = () => loadPractice(database(), practiceFolder(), { actorId: null, now })

beforeAll(async () => {
  for (const id of [author.userId, learner.userId])
    await database().user.create({
      data: { id, email: `${id}@example.org`, surname: 'Белова', givenName: 'Анна', createdAt: now },
    })
})

beforeEach(async () => {
  await database().practiceAttempt.deleteMany()
  await database().caseDraft.deleteMany()
  await database().caseVersion.deleteMany()
  await database().citizenCase.deleteMany()
  await database().auditEntry.deleteMany()
  await load()
})

async function begin(title = 'Холодно в классе', from: string | null = key): Promise<string> {
  const draftId = await beginDraft(author, { title, from }, { now })
  if (!draftId) throw new Error('nothing to begin from')
  return draftId
}

async function begunExercise(): Promise<{ attemptId: string }> {
  const started = await startExercise(learner, key, { now })
  if (!started || started.outcome === 'refused') throw new Error('no case')
  return started
}

async function draftOf(draftId: string) {
  const row = await findCaseDraft(draftId)
  if (!row) throw new Error('no draft')
  return row
}

async function send(draftId: string, fields: Record<string, string>, base?: string) {
  const { draft } = await draftOf(draftId)
  const found = await findCatalogue()
  const section = sectionsOf(
    draft,
    found?.catalogue ?? {
      channels: [],
      executors: [],
      themes: [],
      scorecard: { criteria: [], stops: [], bands: [] },
    },
  ).find((one) => one.key === 'need')
  if (!section) throw new Error('no section')
  const posted = new FormData()
  for (const [name, value] of Object.entries(fields)) posted.set(name, value)
  const press = { sectionKey: 'need', posted, base: base ?? sectionBase(section, draft), row: null }
  return { saved: await saveSection(author, draftId, press, later), base: sectionBase(section, draft) }
}

const actions = async () =>
  (await database().auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action)

describe('drafts', () => {
  it('are begun from nothing, from a case and from a file, each under a key of its own', async () => {
    const [empty, copy, again] = [await begin('Яма', null), await begin(), await begin()]
    expect((await draftOf(empty)).caseKey).toBe('yama')
    expect(await draftOf(copy)).toMatchObject({
      caseKey: 'kholodno-v-klasse',
      offered: false,
      checked: false,
    })
    expect((await draftOf(again)).caseKey).toBe('kholodno-v-klasse-2')
    expect((await draftOf(copy)).draft.source).toBeUndefined()
    expect(await beginDraft(author, { title: 'x', from: 'nothing' })).toBeNull()
    const bytes = new TextEncoder().encode(textOf(coldRadiators))
    const taken = await draftFromFile(author, { name: 's01.yaml', bytes })
    if (taken.outcome === 'refused') throw new Error(taken.reasons.join())
    expect(await draftOf(taken.draftId)).toMatchObject({ caseKey: key, offered: true })
    expect(await draftFromFile(author, { name: 's01.yaml', bytes })).toMatchObject({ outcome: 'refused' })
    expect(await correctCase(author, key)).toBe(taken.draftId)
    expect(await dropDraft(author, taken.draftId)).toBe(true)
    expect(await dropDraft(author, taken.draftId)).toBe(false)
    expect(await actions()).toContain('case-draft.dropped')
  })

  it('refuse files that are broken, foreign or too large', async () => {
    const refused = async (text: string) => {
      const taken = await draftFromFile(author, { name: 'x.yaml', bytes: new TextEncoder().encode(text) })
      return taken.outcome === 'refused' ? taken.reasons.join() : 'taken'
    }
    expect(await refused('title: [')).toMatch(/^x\.yaml:1/)
    expect(await refused('author: я')).toMatch(/чего нет в форме/)
    expect(await refused('- one')).toMatch(/нужно/i)
    expect(await refused(`title: '${'я'.repeat(150_000)}'`)).toMatch(/200 КБ/)
    expect(await refused('title: Полдела')).toBe('taken')
  })

  it('keep a section as typed, tell two tabs apart, and take the same form twice', async () => {
    const draftId = await begin()
    const { saved, base } = await send(draftId, { 'need.summary': 'Тепло завтра' })
    expect(saved).toMatchObject({ outcome: 'saved' })
    expect(asObject((await draftOf(draftId)).draft.need)).toEqual({ summary: 'Тепло завтра' })
    expect((await draftOf(draftId)).updatedAt).toEqual(later)
    expect((await send(draftId, { 'need.summary': 'Тепло завтра' }, base)).saved).toMatchObject({
      outcome: 'saved',
    })
    expect((await send(draftId, { 'need.summary': 'Другое' }, base)).saved).toMatchObject({
      outcome: 'refused',
      reason: 'stale',
      draft: { need: { summary: 'Другое' } },
    })
    expect(asObject((await draftOf(draftId)).draft.need)).toEqual({ summary: 'Тепло завтра' })
    const long = await send(draftId, { 'need.summary': 'я'.repeat(1_100_000) })
    expect(long.saved).toMatchObject({ outcome: 'refused', reason: 'too-long' })
    expect(
      await saveSection(author, 'nobody', {
        sectionKey: 'need',
        posted: new FormData(),
        base: '',
        row: null,
      }),
    ).toBeNull()
  })
})

describe('publication', () => {
  it('refuses a draft with faults and begins to show them', async () => {
    const draftId = await begin('Пусто', null)
    expect(await publishDraft(author, draftId)).toEqual({ outcome: 'refused', reason: 'faults' })
    expect((await draftOf(draftId)).checked).toBe(true)
    expect((await listInbox(learner)).map((one) => one.key)).not.toContain('pusto')
    expect(await publishDraft(author, 'nobody')).toBeNull()
  })

  it('makes the first version of a new case, once', async () => {
    const draftId = await begin()
    await noteCheck(draftId)
    const found = await findCatalogue()
    if (!found) throw new Error('no catalogue')
    expect(judgeDraft((await draftOf(draftId)).draft, found.catalogue)).toEqual({ all: [], private: [] })
    expect(await publishDraft(author, draftId, later)).toEqual({
      outcome: 'published',
      caseKey: 'kholodno-v-klasse',
    })
    expect(await publishDraft(author, draftId, later)).toBeNull()
    expect(await findCaseHistory('kholodno-v-klasse')).toMatchObject({
      versions: [{ number: 1, publishedBy: 'Белова\u00a0А.', current: true, attempts: 0 }],
    })
    const inbox = await listInbox(learner)
    expect(inbox.find((one) => one.key === 'kholodno-v-klasse')?.title).toBe('Холодно в классе')
    expect(await actions()).toContain('case.published')
  })

  it('is the next version of a corrected case, which files do not take back', async () => {
    const draftId = await correctCase(author, key, now)
    if (!draftId) throw new Error('no case')
    const started = await begunExercise()
    const { draft } = await draftOf(draftId)
    await database().caseDraft.update({
      where: { id: draftId },
      data: { body: JSON.stringify({ ...draft, title: 'Холодные батареи зимой' }) },
    })
    expect(await publishDraft(author, draftId, later)).toMatchObject({ outcome: 'published', caseKey: key })
    const history = await findCaseHistory(key)
    expect(history?.versions.map(({ number, current }) => [number, current])).toEqual([
      [2, true],
      [1, false],
    ])
    const attempt = await findOwnAttempt(learner, started.attemptId)
    expect(attempt?.source.title).toBe('Холодные батареи у пожилой женщины')
    await load()
    expect((await findOfferedCase(key))?.title).toBe('Холодные батареи зимой')
  })

  it('writes the file that it was made of', async () => {
    const offered = await findOfferedCase(key)
    if (!offered) throw new Error('no case')
    const taken = await draftFromFile(author, {
      name: 'a.yaml',
      bytes: new TextEncoder().encode(draftYaml(offered)),
    })
    if (taken.outcome === 'refused') throw new Error(taken.reasons.join())
    await publishDraft(author, taken.draftId)
    // The same content is the same version.
    expect((await findCaseHistory(key))?.versions).toHaveLength(1)
  })
})

describe('withdrawal', () => {
  it('hides a case from new readers, lets begun attempts end, and is undone', async () => {
    const started = await begunExercise()
    expect(await withdrawCase(author, key, now)).toBe(true)
    expect(await withdrawCase(author, key, now)).toBe(false)
    expect((await listInbox(author)).map((one) => one.key)).not.toContain(key)
    expect(await startExercise(author, key, { now })).toBeNull()
    expect((await listInbox(learner)).map((one) => one.key)).toContain(key)
    expect(await startExercise(learner, key, { now })).toEqual({
      outcome: 'continued',
      attemptId: started.attemptId,
    })
    const attempt = await findOwnAttempt(learner, started.attemptId)
    if (!attempt) throw new Error('no attempt')
    for (const [revision, event] of modelEvents(attempt.source).entries()) {
      const press = { event, revision, eventKey: `key-${revision}` }
      expect(await pressButton(learner, started.attemptId, press, { now })).toMatchObject({
        outcome: 'moved',
      })
    }
    expect((await listInbox(learner)).map((one) => one.key)).not.toContain(key)
    // Loading the files again does not bring back what a person took away.
    await load()
    expect((await findCaseHistory(key))?.withdrawnAt).toEqual(now)
    expect(await restoreCase(author, key, later)).toBe(true)
    expect(await restoreCase(author, key, later)).toBe(false)
    expect((await listInbox(author)).map((one) => one.key)).toContain(key)
    expect(await actions()).toEqual(expect.arrayContaining(['case.withdrawn', 'case.restored']))
  })
})

describe('the list', () => {
  it('shows drafts and cases with who and when, found by words and state', async () => {
    const draftId = await begin()
    await correctCase(author, key, later)
    await withdrawCase(author, 's05-snowed-in-village', now)
    const cases = await listCases()
    const listing = { page: 1, sort: '-changed', key: 'changed', direction: 'desc' } as const
    const found = (query: string, state = '') =>
      arrangeCases(cases, { query, state }, listing).rows.map((one) => one.key)
    expect(found('')).toEqual([key, 's05-snowed-in-village', 'kholodno-v-klasse'])
    expect(found('ХОЛОДНО')).toEqual(['kholodno-v-klasse'])
    expect(found('', 'draft')).toEqual([key, 'kholodno-v-klasse'])
    expect(found('', 'published')).toEqual([key])
    expect(found('', 'withdrawn')).toEqual(['s05-snowed-in-village'])
    expect(cases.find((one) => one.draftId === draftId)).toMatchObject({
      version: null,
      channel: 'social',
      draftChangedBy: 'Белова\u00a0А.',
      draftChangedAt: now,
    })
  })
})
