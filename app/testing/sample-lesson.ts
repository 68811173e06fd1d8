// One block of every type and a programme version around them, for tests of the lesson page.
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import type { BlockOf, Segment } from '#app/features/curriculum/segment.ts'
import { database } from '#app/platform/database.server.ts'

export const choice: BlockOf<'choice'> = {
  type: 'choice',
  id: 'q1',
  required: true,
  prompt: 'В чём главная разница двух историй?',
  multiple: false,
  options: [
    { body: 'Лидия Романовна потратила больше времени', correct: false, explain: 'Времени ушло поровну.' },
    { body: 'Они по-разному понимают, когда работа сделана', correct: true, explain: 'Да: комната тёплая.' },
    { body: 'У Лидии Романовны больше полномочий', correct: false, explain: null },
  ],
}

export const several: BlockOf<'choice'> = {
  ...choice,
  id: 'q2',
  required: false,
  prompt: 'Отметьте все отписки',
  multiple: true,
  options: [
    { body: '«Меры принимаются»', correct: true, explain: 'Кто, что, когда — пусто.' },
    { body: '«Лампу сменили в 16:00»', correct: false, explain: 'Все четыре места заняты.' },
    { body: '«Спасибо за неравнодушие»', correct: true, explain: 'Тепло и пусто.' },
  ],
}

export const sort: BlockOf<'sort'> = {
  type: 'sort',
  id: 's1',
  required: true,
  prompt: 'Разложите отметки',
  buckets: ['Изменилось у человека', 'Изменилось только у нас'],
  cards: [
    { body: 'Ответ отправлен в срок', bucket: 1 },
    { body: 'В дальней комнате 21 градус', bucket: 0 },
    { body: 'Яму засыпали, мама проехала с коляской', bucket: 0 },
  ],
  explain: 'Рядом с каждой отметкой пишите, что у человека.',
}

export const match: BlockOf<'match'> = {
  type: 'match',
  id: 'm1',
  required: false,
  prompt: 'Соедините действие и срок',
  left: ['Зарегистрировать', 'Передать', 'Сообщить о передаче'],
  right: ['7 дней', '3 дня', '7 дней'],
  answer: [1, 0, 2],
  explain: 'Это пределы.',
}

export const checklist: BlockOf<'checklist'> = {
  type: 'checklist',
  id: 'c1',
  required: false,
  title: 'Проверьте свой черновик',
  items: ['Кто: есть имя', 'Когда: стоит число'],
}

export const dialogue: BlockOf<'dialogue'> = {
  type: 'dialogue',
  id: 'd1',
  required: true,
  title: 'Звонок о батареях',
  start: 'a',
  scenes: [
    {
      id: 'a',
      who: 'Жительница',
      body: '<p>Третий день холодно!</p>',
      end: null,
      replies: [
        { to: 'b', body: '<p>Понимаю. Какой у вас адрес?</p>' },
        { to: 'c', body: '<p>Обратитесь в управляющую.</p>' },
        { to: 'a', body: '<p>Повторите, пожалуйста.</p>' },
      ],
    },
    { id: 'b', who: 'Жительница', body: '<p>Спасибо, жду.</p>', end: 'good', replies: [] },
    { id: 'c', who: 'Жительница', body: '<p>Я звонила туда трижды.</p>', end: 'bad', replies: [] },
  ],
}

export const sampleSegments: Segment[] = [
  {
    anchor: 's0',
    html: '<p>Утро, 12 марта. Вы открываете страницу администрации.</p><h2>История первая</h2><p>Слесаря никто не вызвал.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p>',
  },
  {
    anchor: 's1',
    block: { type: 'callout', kind: 'rule', title: 'Правило', body: '<p>Спросите: «Что изменилось?»</p>' },
  },
  {
    anchor: 's2',
    block: {
      type: 'compare',
      before: { title: 'Отписка', body: '<p>«Вопрос взят на контроль».</p>' },
      after: { title: 'Решение', body: '<p>«Слесари будут сегодня до 11:00».</p>' },
      why: '<p>Второй говорит, кто придёт и когда.</p>',
    },
  },
  {
    anchor: 's3',
    block: { type: 'reveal', title: 'Подумайте, потом откройте', body: '<p>Нет, он не лентяй.</p>' },
  },
  {
    anchor: 's4',
    block: {
      type: 'quote',
      who: 'Галина Петровна, 74 года',
      channel: 'соцсети',
      body: '<p>Сплю в пальто.</p>',
    },
  },
  { anchor: 's5', block: choice },
  { anchor: 's6', block: several },
  { anchor: 's7', block: sort },
  { anchor: 's8', block: match },
  { anchor: 's9', block: checklist },
  { anchor: 's10', block: dialogue },
  {
    anchor: 's11',
    block: {
      type: 'media',
      kind: 'audio',
      src: 'files/call.mp3',
      captions: 'files/call.vtt',
      title: 'Звонок в два часа',
      transcript: '<p>Обещала позвонить в два часа.</p>',
    },
  },
  {
    anchor: 's12',
    block: {
      type: 'media',
      kind: 'video',
      src: 'https://video.example/lesson',
      captions: null,
      title: 'Приём у врача',
      transcript: '<p>Пандус как горка.</p>',
    },
  },
  {
    anchor: 's13',
    block: {
      type: 'download',
      file: 'files/pamyatka.pdf',
      title: 'Памятка «Четыре слова»',
      bytes: 84_000,
    },
  },
  {
    anchor: 's14',
    block: {
      type: 'figure',
      src: 'files/put.svg',
      alt: 'Открытое кольцо и полный круг',
      caption: 'Вторая линия дошла до тепла',
    },
  },
  { anchor: 's15', html: '<p>Последний абзац.</p>' },
]

const quiz = {
  title: 'Тест модуля 1',
  minutes: 10,
  banks: ['m1'],
  draw: 8,
  passPercent: 60,
  attempts: 3,
  cooldownMinutes: 10,
  timeLimitMinutes: null,
  review: 'after-submit' as const,
}

function moduleOf(key: string, lessons: ProgrammeOutline['modules'][number]['lessons']) {
  return {
    componentId: `component-${key}`,
    key,
    title: key === 'm1' ? 'Человек в центре' : 'Услышать потребность',
    minutes: 20,
    outcomes: [],
    lessons,
    quiz: { ...quiz, key },
    task: {
      key: `${key}-task`,
      title: 'Три случая',
      minutes: 25,
      minWords: 40,
      bodyHtml: '',
      componentId: `component-${key}-task`,
    },
  }
}

export const sampleOutline: ProgrammeOutline = {
  slug: 'sample',
  title: 'Человекоцентричность: от поручения к решению проблемы заявителя',
  kind: 'advanced-training',
  form: 'заочная',
  hours: 16,
  components: { lessonsAndTests: 10, workTasks: 5, finalTest: 1 },
  sample: true,
  summary: '',
  outcomes: [],
  modules: [
    moduleOf('m1', [
      {
        id: 'lesson-1',
        key: 'L1.1',
        title: 'Две истории одного обращения',
        minutes: 10,
        takeaway: 'Результат — изменение в жизни человека.',
        contentHash: 'sample-hash',
        requiredBlocks: ['q1', 's1', 'd1'],
      },
      {
        id: 'lesson-2',
        key: 'L1.2',
        title: 'Откуда это пришло',
        minutes: 10,
        takeaway: 'Поручение — не решение.',
        contentHash: 'short-hash',
        requiredBlocks: [],
      },
    ]),
    moduleOf('m2', [
      {
        id: 'lesson-3',
        key: 'L2.1',
        title: 'Просьба, потребность, задача',
        minutes: 10,
        takeaway: 'Спросите, зачем.',
        contentHash: 'short-hash',
        requiredBlocks: [],
      },
    ]),
  ],
  finalTest: {
    ...quiz,
    key: 'final',
    title: 'Итоговый тест',
    minutes: 45,
    banks: ['m1'],
    draw: 30,
    componentId: 'component-final',
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

/** Writes the version, a cohort and one enrolled person of each given name; returns the ids of the enrolments. */
export async function seedSampleLesson<Name extends string>(
  people: readonly Name[],
  now: Date,
): Promise<Record<Name, { userId: string; enrolmentId: string }>> {
  const db = database()
  await db.programme.create({ data: { id: 'programme', slug: 'sample', createdAt: now } })
  await db.programmeVersion.create({
    data: {
      id: 'version',
      programmeId: 'programme',
      number: 1,
      contentHash: 'x',
      title: sampleOutline.title,
      hours: 16,
      outline: JSON.stringify(sampleOutline),
      createdAt: now,
      publishedAt: now,
    },
  })
  const short: Segment[] = [{ anchor: 's0', html: '<p>Коротко.</p>' }]
  for (const [hash, segments] of [['sample-hash', sampleSegments] as const, ['short-hash', short] as const])
    await db.lessonContent.create({ data: { hash, segments: JSON.stringify(segments), createdAt: now } })
  for (const [index, module] of sampleOutline.modules.entries()) {
    const parts = [
      { id: module.componentId, key: module.key, kind: 'module', title: module.title },
      { id: module.task.componentId, key: module.task.key, kind: 'task', title: module.task.title },
    ]
    for (const part of parts)
      await db.component.create({ data: { ...part, versionId: 'version', position: index } })
    for (const [position, lesson] of module.lessons.entries()) {
      const { id, key, title, minutes, contentHash } = lesson
      const data = {
        id,
        key,
        title,
        minutes,
        contentHash,
        versionId: 'version',
        moduleKey: module.key,
        position,
      }
      await db.lesson.create({ data })
    }
  }
  await db.component.create({
    data: {
      id: 'component-final',
      key: 'final',
      kind: 'final',
      title: '',
      versionId: 'version',
      position: 9,
    },
  })
  await db.cohort.create({
    data: {
      id: 'cohort',
      name: 'Осень',
      code: 'ЧЦ-26-01',
      versionId: 'version',
      startsOn: now,
      endsOn: new Date(now.getTime() + 30 * 86_400_000),
      timeZone: 'Europe/Moscow',
      createdAt: now,
    },
  })
  const enrolled = {} as Record<Name, { userId: string; enrolmentId: string }>
  for (const name of people) {
    const user = { email: `${name}@test.example`, surname: 'Проверкина', givenName: 'Анна', createdAt: now }
    const { id: userId } = await db.user.create({ data: user })
    const enrolment = { cohortId: 'cohort', userId, versionId: 'version', enrolledAt: now }
    const { id: enrolmentId } = await db.enrolment.create({ data: enrolment })
    enrolled[name] = { userId, enrolmentId }
  }
  return enrolled
}
