// A snapshot of a paper with names that are easy to spoil: for golden papers.
import { declineName } from '#app/features/records/declension.ts'
import type { Sex } from '#app/features/records/grammatical-case.ts'
import { defaultNumbering } from '#app/features/papers/paper-number.ts'
import type { PaperKind } from '#app/features/papers/paper-kinds.ts'
import { type PaperPerson, type PaperSnapshot, paperSnapshot } from '#app/features/papers/paper-snapshot.ts'

const outcomes = ['attested', 'attested', 'not-attested', 'absent'] as const

function person(
  place: number,
  [surname, givenName, patronymic]: [string, string, string | null],
  sex: Sex | null,
  post: string,
  organisation: string,
): PaperPerson {
  const name = { surname, givenName, patronymic }
  const outcome = outcomes[place - 1] ?? 'attested'
  const passed = outcome === 'attested'
  return {
    enrolmentId: `e${place}`,
    ...name,
    sex,
    forms: declineName(name, sex),
    post,
    organisation,
    attestation: {
      test: passed ? 80 + place : null,
      practice: passed ? 70 + place : null,
      project: passed ? 90 : null,
      total: passed ? 82 : null,
      outcome,
    },
    certificate: {
      number: `2026-ПК-00000${place}`,
      blankNumber: `00000000000${place}`,
      issuedOn: '2026-11-30',
    },
    sections: [
      { title: 'Человек в центре', hours: 4, done: true },
      { title: 'Понятный ответ', hours: 3, done: passed },
    ],
    presence: [
      { date: '2026-10-12', hours: 8 },
      { date: '2026-11-09', hours: passed ? 6 : null },
    ],
    expelledBy: passed ? null : { number: '3-УИ/2026', date: '2026-11-20' },
  }
}

/** Four people, a commission of four, every reference filled. */
export function paperOf(kind: PaperKind, change: Partial<PaperSnapshot> = {}): PaperSnapshot {
  return paperSnapshot.parse({
    kind,
    sample: false,
    issuer: {
      fullName: 'Корпоративный университет Нижегородской области',
      city: 'г. Нижний Новгород',
      licence: { number: 'Л035-01281-52/00', date: '2024-02-01', issuer: 'министерство образования' },
      signatory: { post: 'Ректор', name: 'А. Н. Светлов' },
      secretary: 'О. В. Зимина',
      commission: [],
      control: 'проректора по учебной работе Петрова П. П.',
      numbering: defaultNumbering,
    },
    programme: { title: 'Человекоцентричность в работе органа власти', hours: 36 },
    cohort: {
      name: 'Стратегия-2026',
      code: 'СТ-26-01',
      startsOn: '2026-10-05',
      endsOn: '2026-11-30',
      studyForm: 'очно-заочная',
    },
    people: [
      person(
        1,
        ['Гребень', 'Олег', 'Игоревич'],
        'male',
        'Главный специалист отдела',
        'Уренский муниципальный округ',
      ),
      person(
        2,
        ['Дубровина', 'Любовь', 'Павловна'],
        'female',
        'Заместитель начальника управления',
        'Администрация города Бор',
      ),
      person(3, ['Ткач', 'Ольга', null], 'female', 'Консультант', 'МБУ «Спорт»'),
      person(4, ['Саидов', 'Ариф', 'Мамед оглы'], 'male', 'Ведущий инженер', 'Городской округ город Бор'),
    ],
    commission: [
      { role: 'chair', name: 'Светлов Андрей Николаевич', post: 'ректор' },
      { role: 'member', name: 'Белова Наталья Игоревна', post: 'преподаватель' },
      { role: 'member', name: 'Крылов Сергей Петрович', post: 'начальник управления' },
      { role: 'secretary', name: 'Зимина Ольга Викторовна', post: 'специалист учебной части' },
    ],
    lessons: [
      {
        date: '2026-10-12',
        topic: 'Первая стратегическая сессия',
        hours: 8,
        form: 'очное',
        teacher: 'Белова Н. И.',
      },
      { date: null, topic: 'Человек в центре', hours: 4, form: 'электронное обучение', teacher: '' },
    ],
    answers: {
      effectiveOn: '2026-10-05',
      attestationOn: '2026-11-27',
      place: 'ауд. 12',
      basis: 'заявки органов местного самоуправления',
      control: 'проректора по учебной работе Петрова П. П.',
      reason: 'собственное желание',
      addressee: 'Администрация города Бор',
    },
    refs: {
      enrolmentOrder: { number: '1-УЗ/2026', date: '2026-10-02' },
      admissionOrder: { number: '2-УД/2026', date: '2026-11-23' },
      minutes: { number: '1-УП/2026', date: '2026-11-27' },
      completionOrder: { number: '1-УО/2026', date: '2026-11-30' },
    },
    ...change,
  })
}
