// A programme of one module and a final test with a question of every kind, a cohort and a learner: for assessment's tests.
import { randomUUID } from 'node:crypto'
import type { ProgrammeOutline, QuizOutline } from '#app/features/curriculum/outline.ts'
import type { QuestionPayload } from '#app/features/curriculum/question.ts'
import { database } from '#app/platform/database.server.ts'

const now = new Date('2026-10-01T09:00:00Z')

/** Marks that no page of an open attempt may contain stand in explanations and accepted answers. */
export const secretMark = 'СЕКРЕТ'

export const everyKind: QuestionPayload[] = [
  {
    kind: 'single',
    options: [
      { text: 'Позвонить мастеру', correct: true },
      { text: 'Переслать письмо', correct: false },
      { text: 'Ждать', correct: false },
    ],
  },
  {
    kind: 'multi',
    options: [
      { text: 'Срок', correct: true },
      { text: 'Ответственный', correct: true },
      { text: 'Цитата закона', correct: false },
      { text: 'Телефон', correct: true },
    ],
  },
  {
    kind: 'matching',
    pairs: [
      { left: 'Соцсети', right: 'до 9 часов' },
      { left: 'Обращение', right: 'до 30 дней' },
      { left: 'Звонок 112', right: 'сразу' },
    ],
  },
  { kind: 'ordering', items: ['Услышать', 'Понять', 'Сделать', 'Проверить'] },
  { kind: 'text', accept: [`${secretMark} отписка`, 'Отписка'] },
  { kind: 'number', value: 1234.5, tolerance: 0.5, unit: 'дней' },
  {
    kind: 'situational',
    options: [
      { text: 'Помочь сейчас', score: 3 },
      { text: 'Записать', score: 2 },
      { text: 'Отказать', score: 0 },
    ],
  },
]

export function quizOutlineOf(changes: Partial<QuizOutline> = {}): QuizOutline {
  return {
    key: 'm1',
    title: 'Тест модуля 1',
    minutes: 10,
    banks: ['m1'],
    draw: everyKind.length,
    passPercent: 60,
    attempts: 3,
    cooldownMinutes: 10,
    timeLimitMinutes: null,
    review: 'after-submit',
    ...changes,
  }
}

export interface QuizFixture {
  versionId: string
  programmeId: string
  cohortId: string
  enrolmentId: string
  viewer: { userId: string; timeZone: string | null }
  /** Another person of the cohort. */
  enrol: () => Promise<{ enrolmentId: string; viewer: { userId: string; timeZone: string | null } }>
}

export interface QuizFixtureOptions {
  module?: Partial<QuizOutline>
  final?: Partial<QuizOutline>
  /** Payloads of a bank each; `m1` holds every kind unless said. */
  banks?: Record<string, QuestionPayload[]>
}

export async function createQuizFixture(options: QuizFixtureOptions = {}): Promise<QuizFixture> {
  const mark = randomUUID().slice(0, 8)
  const programme = await database().programme.create({ data: { slug: `p-${mark}`, createdAt: now } })
  const version = await database().programmeVersion.create({
    data: {
      programmeId: programme.id,
      number: 1,
      contentHash: mark,
      title: 'Человекоцентричность',
      hours: 16,
      outline: '{}',
      createdAt: now,
      publishedAt: now,
    },
  })
  const component = async (key: string, kind: string, position: number) =>
    (
      await database().component.create({
        data: { versionId: version.id, key, kind, position, title: key },
      })
    ).id
  const ids = {
    module: await component('m1', 'module', 1),
    task: await component('m1-task', 'task', 2),
    final: await component('final', 'final-test', 3),
  }
  const outline = outlineOf(ids, options)
  await database().programmeVersion.update({
    where: { id: version.id },
    data: { outline: JSON.stringify(outline) },
  })
  for (const [bank, payloads] of Object.entries(options.banks ?? { m1: everyKind }))
    for (const [index, { kind, ...payload }] of payloads.entries())
      await database().question.create({
        data: {
          versionId: version.id,
          bank,
          key: `${bank}-Q${String(index + 1).padStart(2, '0')}`,
          kind,
          stem: `Вопрос ${index + 1} банка ${bank}`,
          payload: JSON.stringify(payload),
          explanation: `${secretMark}: пояснение ${index + 1}`,
        },
      })
  const cohort = await database().cohort.create({
    data: {
      name: `Осень ${mark}`,
      code: `ЧЦ-${mark}`,
      versionId: version.id,
      startsOn: new Date('2026-09-01'),
      endsOn: new Date('2026-12-01'),
      timeZone: 'Asia/Yekaterinburg',
      createdAt: now,
    },
  })
  const enrol = async () => {
    const name = randomUUID().slice(0, 8)
    const user = await database().user.create({
      data: {
        email: `${name}@example.test`,
        surname: 'Соколова',
        givenName: 'Марина',
        createdAt: now,
      },
    })
    const enrolment = await database().enrolment.create({
      data: { cohortId: cohort.id, userId: user.id, versionId: version.id, enrolledAt: now },
    })
    return { enrolmentId: enrolment.id, viewer: { userId: user.id, timeZone: null } }
  }
  return {
    versionId: version.id,
    programmeId: programme.id,
    cohortId: cohort.id,
    ...(await enrol()),
    enrol,
  }
}

function outlineOf(
  ids: { module: string; task: string; final: string },
  options: QuizFixtureOptions,
): ProgrammeOutline {
  return {
    slug: 'p',
    title: 'Человекоцентричность',
    kind: 'advanced-training',
    form: 'заочная',
    hours: 16,
    components: { lessonsAndTests: 10, workTasks: 5, finalTest: 1 },
    sample: true,
    summary: '',
    outcomes: [],
    modules: [
      {
        componentId: ids.module,
        key: 'm1',
        title: 'Человек в центре',
        minutes: 0,
        outcomes: [],
        lessons: [],
        quiz: quizOutlineOf(options.module),
        task: {
          componentId: ids.task,
          key: 'm1-task',
          title: 'Задание',
          minutes: 25,
          minWords: 40,
          bodyHtml: '',
        },
      },
    ],
    finalTest: {
      ...quizOutlineOf({ key: 'final', title: 'Итоговый тест', review: 'after-attempts', attempts: 2 }),
      ...options.final,
      componentId: ids.final,
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

/** Opens the final test: the module is done and its task accepted. */
export async function finishModule(fixture: QuizFixture): Promise<void> {
  const components = await database().component.findMany({
    where: { versionId: fixture.versionId, key: { in: ['m1', 'm1-task'] } },
  })
  for (const { id, key } of components)
    await database().componentProgress.create({
      data: {
        enrolmentId: fixture.enrolmentId,
        componentId: id,
        bestPercent: key === 'm1' ? 100 : null,
        taskState: key === 'm1' ? null : 'accepted',
        completedAt: now,
        updatedAt: now,
      },
    })
}
