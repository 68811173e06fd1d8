// A made-up paper of each kind: what a template is tried on, and what its sample shows. Nobody in it exists.
import { declineName } from '#app/features/records/declension.ts'
import { defaultNumbering } from './paper-number.ts'
import type { PaperKind } from './paper-kinds.ts'
import { type PaperSnapshot, paperSnapshot } from './paper-snapshot.ts'

const day = '2026-10-05'
const reference = { number: '1', date: day }

const names = [
  { surname: 'Примерова', givenName: 'Любовь', patronymic: 'Павловна', sex: 'female' as const },
  { surname: 'Образцов', givenName: 'Лев', patronymic: 'Ильич', sex: 'male' as const },
  { surname: 'Ткач', givenName: 'Ольга', patronymic: 'Игоревна', sex: 'female' as const },
]
const outcomes = ['attested', 'not-attested', 'absent'] as const

export function samplePaper(kind: PaperKind): PaperSnapshot {
  const people = names.map((name, at) => ({
    enrolmentId: `sample-${at}`,
    ...name,
    forms: declineName(name, name.sex),
    post: 'Главный специалист отдела',
    organisation: 'Администрация муниципального округа',
    attestation: { test: 80, practice: 75, project: 90, total: 82, outcome: outcomes[at] ?? 'attested' },
    certificate: { number: `2026-ПК-00000${at + 1}`, blankNumber: `00000000000${at + 1}`, issuedOn: day },
    sections: [{ title: 'Первый раздел', hours: 4, done: true }],
    presence: [{ date: day, hours: 8 }],
    expelledBy: at ? reference : null,
  }))
  return paperSnapshot.parse({
    kind,
    sample: true,
    issuer: {
      fullName: 'Название организации',
      city: 'г. Город',
      licence: { number: '0000', date: day, issuer: 'орган' },
      signatory: { post: 'Руководитель', name: 'А. А. Примеров' },
      secretary: 'Б. Б. Образцова',
      numbering: defaultNumbering,
    },
    programme: { title: 'Название программы', hours: 36 },
    cohort: {
      name: 'Поток',
      code: 'ГР-26-01',
      startsOn: day,
      endsOn: '2026-11-30',
      studyForm: 'очно-заочная',
    },
    people: kind === 'study-note' ? people.slice(0, 1) : people,
    commission: [
      { role: 'chair', name: 'Примеров Андрей Андреевич', post: 'руководитель' },
      { role: 'member', name: 'Образцова Белла Борисовна', post: 'преподаватель' },
      { role: 'member', name: 'Ткач Игорь Львович', post: 'преподаватель' },
    ],
    lessons: [
      { date: day, topic: 'Тема занятия', hours: 8, form: 'очное занятие', teacher: 'Примеров А. А.' },
    ],
    answers: {
      ...{ effectiveOn: day, attestationOn: '2026-11-27', place: 'аудитория 12' },
      ...{ basis: 'заявки органов', control: 'заместителя руководителя', reason: 'собственное желание' },
      addressee: 'Администрация муниципального округа',
    },
    refs: {
      ...{ enrolmentOrder: reference, admissionOrder: reference },
      ...{ minutes: reference, completionOrder: reference },
    },
  })
}
