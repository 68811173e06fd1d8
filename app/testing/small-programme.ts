// A programme small enough to read at a glance: three modules of two lessons. For tests of progress and whatever stands on it.
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { database } from '#app/platform/database.server.ts'

const quiz = { draw: 2, passPercent: 60, attempts: 3, cooldownMinutes: 10, timeLimitMinutes: null }

/** Ids are keys with a prefix, so that a test can name them: `v1:m1`, `v1:L1.1`. */
export function smallOutline(prefix = 'v1'): ProgrammeOutline {
  return {
    slug: prefix,
    title: 'Малая программа',
    kind: 'advanced-training',
    form: 'заочная',
    hours: 16,
    components: { lessonsAndTests: 10, workTasks: 5, finalTest: 1 },
    sample: true,
    summary: 'Для проверок.',
    outcomes: [],
    modules: [1, 2, 3].map((number) => ({
      componentId: `${prefix}:m${number}`,
      key: `m${number}`,
      title: `Название ${number}`,
      minutes: 20,
      outcomes: [],
      lessons: [1, 2].map((place) => ({
        id: `${prefix}:L${number}.${place}`,
        key: `L${number}.${place}`,
        title: `Урок ${number}.${place}`,
        minutes: 10,
        takeaway: '',
        contentHash: 'small',
        requiredBlocks: [],
      })),
      quiz: {
        ...quiz,
        key: `m${number}`,
        title: `Тест модуля ${number}`,
        minutes: 10,
        banks: [`m${number}`],
        review: 'after-submit',
      },
      task: {
        componentId: `${prefix}:m${number}-task`,
        key: `m${number}-task`,
        title: `Дело ${number}`,
        minutes: 20,
        minWords: 5,
        bodyHtml: '<p>Напишите.</p>',
      },
    })),
    finalTest: {
      ...quiz,
      componentId: `${prefix}:final`,
      key: 'final',
      title: 'Итоговый тест',
      minutes: 50,
      banks: ['m1', 'm2', 'm3'],
      review: 'after-attempts',
    },
    glossary: [],
    sessions: [],
    stages: [],
    pending: [],
    diagnostics: [],
    exam: null,
    path: [],
    attestation: null,
  }
}

/** Writes the small programme as a published version with that prefix as its id. */
export async function insertSmallProgramme(
  prefix = 'v1',
  now = new Date('2026-09-01T09:00:00Z'),
  outline = smallOutline(prefix),
) {
  const db = database()
  await db.lessonContent.upsert({
    where: { hash: 'small' },
    create: { hash: 'small', segments: '[]', createdAt: now },
    update: {},
  })
  const components = outline.modules.flatMap(({ componentId, key, title, task }) => [
    { id: componentId, key, kind: 'module', title },
    { id: task.componentId, key: task.key, kind: 'task', title: task.title },
  ])
  for (const { componentId: id, key, title } of outline.sessions)
    components.push({ id, key, kind: 'session', title })
  for (const { componentId: id, key, title } of outline.stages)
    components.push({ id, key, kind: 'stage', title })
  if (outline.exam) components.push({ id: outline.exam.componentId, ...examPart(outline.exam) })
  components.push({ id: outline.finalTest.componentId, key: 'final', kind: 'final', title: 'Итоговый тест' })
  await db.programme.create({ data: { id: prefix, slug: prefix, createdAt: now } })
  await db.programmeVersion.create({
    data: {
      id: prefix,
      programmeId: prefix,
      number: 1,
      contentHash: prefix,
      title: outline.title,
      hours: outline.hours,
      outline: JSON.stringify(outline),
      createdAt: now,
      publishedAt: now,
      components: { create: components.map((component, position) => ({ ...component, position })) },
      lessons: {
        create: outline.modules.flatMap((module) =>
          module.lessons.map(({ id, key, title, minutes, contentHash }, position) => ({
            id,
            moduleKey: module.key,
            key,
            position,
            title,
            minutes,
            contentHash,
          })),
        ),
      },
    },
  })
  return outline
}

function examPart({ key, title }: { key: string; title: string }) {
  return { key, kind: 'exam', title }
}

/** A cohort of the small programme with one enrolled person per login; enrolment ids are `cohort:login`. */
export async function insertSmallCohort(
  id: string,
  logins: string[],
  { versionId = 'v1', startsOn = '2026-10-01', endsOn = '2026-11-30', timeZone = 'Europe/Moscow' } = {},
) {
  const db = database()
  const now = new Date('2026-09-20T09:00:00Z')
  await db.cohort.create({
    data: {
      id,
      name: `Поток ${id}`,
      code: id,
      versionId,
      startsOn: new Date(startsOn),
      endsOn: new Date(endsOn),
      timeZone,
      createdAt: now,
    },
  })
  for (const login of logins) {
    await db.user.upsert({
      where: { id: login },
      create: {
        id: login,
        email: `${login}@reshayu.example`,
        surname: `Фамилия-${login}`,
        givenName: 'Имя',
        patronymic: 'Отчество',
        createdAt: now,
      },
      update: {},
    })
    await db.enrolment.create({
      data: { id: `${id}:${login}`, cohortId: id, userId: login, versionId, enrolledAt: now },
    })
  }
}
