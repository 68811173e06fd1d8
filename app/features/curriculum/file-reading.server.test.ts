// Files and uploads: who may read a version's files, in whole and in parts, and what becomes of an archive.
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role, Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { changed, folderOf } from '#app/testing/programme-fixture.ts'
import { findFileFor, readFilePart, readWholeFile } from './file-reading.server.ts'
import { loadProgramme } from './load-programme.server.ts'
import { uploadProgramme } from './upload-programme.server.ts'
import { findVersion } from './versions.server.ts'

const now = new Date('2026-11-20T09:00:00Z')
const path = 'files/put.svg'
let versionId = ''
let otherVersionId = ''

async function person(login: string, ...roles: Role[]): Promise<Viewer> {
  const user = await database().user.create({
    data: { email: `${login}@example.org`, surname: 'Белова', givenName: 'Наталья', createdAt: now },
  })
  return {
    userId: user.id,
    authSessionId: '',
    email: user.email,
    surname: user.surname,
    givenName: user.givenName,
    patronymic: null,
    timeZone: null,
    display: '{}',
    grants: roles.map((role) => ({ role, scope: { kind: 'platform', id: '' } })),
    consents: [],
  }
}

async function enrolled(login: string, withdrawnAt: Date | null = null): Promise<Viewer> {
  const viewer = await person(login, 'learner')
  const cohort = await database().cohort.create({
    data: {
      name: login,
      code: login,
      versionId,
      startsOn: now,
      endsOn: now,
      timeZone: 'Europe/Moscow',
      createdAt: now,
    },
  })
  await database().enrolment.create({
    data: { cohortId: cohort.id, userId: viewer.userId, versionId, enrolledAt: now, withdrawnAt },
  })
  return viewer
}

beforeAll(async () => {
  const load = async (changes = {}) => {
    const result = await loadProgramme(database(), folderOf(changes), { actorId: null, now, publish: true })
    return 'versionId' in result ? result.versionId : ''
  }
  versionId = await load()
  otherVersionId = await load(changed('programme.yaml', 'title: Проба', 'title: Другая'))
})

describe('files of a version', () => {
  it('are for those who learn by it and for instructors', async () => {
    const learner = await enrolled('learner')
    const facts = await findFileFor(learner, versionId, path)
    expect(facts).toMatchObject({ mimeType: 'image/svg+xml', size: folderOf().get(path)?.length })
    expect(await findFileFor(await person('instructor', 'instructor'), versionId, path)).toEqual(facts)
    expect(await findFileFor(learner, otherVersionId, path)).toBeNull()
    expect(await findFileFor(learner, versionId, 'files/none.svg')).toBeNull()
    expect(await findFileFor(await person('stranger', 'learner'), versionId, path)).toBeNull()
    expect(await findFileFor(await enrolled('withdrawn', now), versionId, path)).toBeNull()
  })

  it('are read whole and in parts', async () => {
    const whole = Buffer.from(folderOf().get(path) ?? [])
    const facts = await findFileFor(await enrolled('reader'), versionId, path)
    const id = facts?.id ?? ''
    expect(Buffer.from(await readWholeFile(id))).toEqual(whole)
    expect(Buffer.from(await readFilePart(id, { start: 3, length: 10 }))).toEqual(whole.subarray(3, 13))
    expect(Buffer.from(await readFilePart(id, { start: 0, length: 1 }))).toEqual(whole.subarray(0, 1))
  })
})

describe('an uploaded archive', () => {
  it('becomes a preview of the one who sent it', async () => {
    const instructor = await person('author', 'instructor')
    const folder = folderOf(changed('programme.yaml', 'title: Проба', 'title: Из архива'))
    const bytes = zipSync(
      Object.fromEntries([...folder].map(([file, content]) => [`proba/${file}`, content])),
    )
    const result = await uploadProgramme({ name: 'proba.zip', bytes }, instructor.userId, now)
    if (result.outcome !== 'loaded') throw new Error(result.outcome)
    expect(await findVersion(result.versionId)).toMatchObject({
      title: 'Из архива',
      number: null,
      publishedAt: null,
      createdBy: { surname: 'Белова' },
    })
    expect(await database().auditEntry.count({ where: { actorId: instructor.userId } })).toBe(1)
    expect(await uploadProgramme({ name: 'proba.zip', bytes }, instructor.userId, now)).toMatchObject({
      outcome: 'unchanged',
      versionId: result.versionId,
    })
  })

  it('that is broken leaves a report and no version', async () => {
    const before = await database().programmeVersion.count()
    const result = await uploadProgramme(
      { name: 'x.zip', bytes: zipSync({ 'a.txt': new Uint8Array(1) }) },
      'nobody',
      now,
    )
    expect(result).toMatchObject({
      outcome: 'refused',
      problems: [{ file: 'programme.yaml', message: 'Файла нет.' }],
    })
    expect(await database().programmeVersion.count()).toBe(before)
  })
})
