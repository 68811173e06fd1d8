// Forty cells of one person: from the certificate's snapshot, the person's record and the cohort. Checks nothing.
import type { CertificateSnapshot } from '#app/features/certification/snapshot.ts'
import { cleanText, cleanTitle, dayDigits, personalNumberCell } from './cell-text.ts'
import type { FrdoValues } from './columns.ts'
import { type Dictionaries, wordFrom } from './dictionaries.ts'

/** What ФИС ФРДО needs of a learner beside the names on the document. */
export interface FrdoPerson {
  /** ISO day. */
  birthDate: string | null
  /** male | female */
  sex: string | null
  /** Three digits of ОКСМ. */
  citizenship: string | null
  /** higher | secondary-vocational | studying */
  educationLevel: string | null
  diplomaSurname: string | null
  diplomaSeries: string | null
  diplomaNumber: string | null
  /** Eleven digits. */
  personalNumber: string | null
}

export interface FrdoDocument {
  number: string
  snapshot: CertificateSnapshot
  /** original | duplicate | exchange */
  copyKind: string
  /** In the words of the dictionary: why a duplicate or an exchange was issued. */
  copyReason: string | null
  /** Whose place it took. */
  original: { number: string; snapshot: CertificateSnapshot } | null
  /** The form of the original is known to be destroyed. */
  originalDestroyed: boolean
  /** The number of this document when what was sent before has to be changed. */
  corrects: string | null
}

export interface FrdoCourse {
  /** full-time | part-time | extramural */
  studyForm: string
  /** federal | regional | local | paid */
  funding: string
  area: string
  group: string
}

export interface FrdoFacts {
  document: FrdoDocument
  person: FrdoPerson
  course: FrdoCourse
}

/** What is written where a document has no series. */
export const noSeries = 'нет'

/** The cells as they will stand in the file; what is not known is left empty for the check to find. */
export function frdoRow({ document, person, course }: FrdoFacts, dictionaries: Dictionaries): FrdoValues {
  const { snapshot } = document
  const kind = wordFrom(dictionaries.спВидДокумента, ['Удостоверение о повышении квалификации'])
  return {
    kind,
    ...copyCells(document, dictionaries),
    series: noSeries,
    number: cleanText(snapshot.blankNumber),
    issuedOn: day(snapshot.issuedOn),
    registration: cleanText(document.number),
    programmeKind: wordFrom(dictionaries.спДопПрофПрог, ['Повышение квалификации']),
    programme: cleanTitle(snapshot.programme.title),
    area: course.area,
    group: course.group,
    qualification: '',
    ...personCells(person, dictionaries),
    startYear: year(snapshot.studiedFrom),
    endYear: year(snapshot.studiedTo),
    hours: snapshot.programme.hours,
    surname: cleanText(snapshot.surname),
    givenName: cleanText(snapshot.givenName),
    patronymic: cleanText(snapshot.patronymic ?? ''),
    studyForm: named(studyForms, course.studyForm, dictionaries.спФормаОбучения),
    funding: named(fundings, course.funding, dictionaries.спИстФинан),
    place: wordFrom(dictionaries.спПрекращенияОО, ['в образовательной организации']),
    ...originalCells(document, kind),
    correctedNumber: cleanText(document.corrects ?? ''),
  }
}

function copyCells(document: FrdoDocument, dictionaries: Dictionaries) {
  const original = document.copyKind === 'original'
  const no = 'Нет'
  const reason = document.copyReason ?? ''
  return {
    status: wordFrom(dictionaries.Статус, [original ? 'Оригинал' : 'Дубликат']),
    loss: document.copyKind === 'duplicate' ? reason : no,
    exchange: document.copyKind === 'exchange' ? reason : no,
    destruction: !original && document.originalDestroyed ? 'Да' : no,
  }
}

function personCells(person: FrdoPerson, dictionaries: Dictionaries) {
  const diplomaNumber = cleanText(person.diplomaNumber ?? '')
  return {
    education: named(educations, person.educationLevel, dictionaries.спУровеньОбразования),
    diplomaSurname: cleanText(person.diplomaSurname ?? ''),
    diplomaSeries: cleanText(person.diplomaSeries ?? '') || (diplomaNumber ? noSeries : ''),
    diplomaNumber,
    birthDate: day(person.birthDate ?? ''),
    sex: named(sexes, person.sex, dictionaries.Пол),
    personalNumber: personalNumberCell(cleanText(person.personalNumber ?? '').replace(/[\s-]/g, '')),
    citizenship: cleanText(person.citizenship ?? ''),
  }
}

function originalCells({ copyKind, original }: FrdoDocument, kind: string) {
  const known = copyKind === 'original' ? null : original
  return {
    originalKind: known ? kind : '',
    originalSeries: known ? noSeries : '',
    originalNumber: cleanText(known?.snapshot.blankNumber ?? ''),
    originalRegistration: cleanText(known?.number ?? ''),
    originalIssuedOn: day(known?.snapshot.issuedOn ?? ''),
    originalSurname: cleanText(known?.snapshot.surname ?? ''),
    originalGivenName: cleanText(known?.snapshot.givenName ?? ''),
    originalPatronymic: cleanText(known?.snapshot.patronymic ?? ''),
  }
}

type Words = Record<string, readonly [string, ...string[]]>

const studyForms: Words = {
  'full-time': ['Очная'],
  'part-time': ['Очно-заочная (вечерняя)', 'Очно-заочная'],
  extramural: ['Заочная'],
}
const fundings: Words = {
  federal: ['Федеральный бюджет', 'Бюджетное обучение'],
  regional: ['Региональный бюджет', 'Бюджетное обучение'],
  local: ['Местный бюджет', 'Бюджетное обучение'],
  paid: ['Платное обучение'],
}
const educations: Words = {
  higher: ['Высшее образование'],
  'secondary-vocational': ['Среднее профессиональное образование'],
  // Who is still studying shows a certificate of the institution.
  studying: ['Справка'],
}
const sexes: Words = { male: ['Муж', 'Мужской'], female: ['Жен', 'Женский'] }

function named(words: Words, key: string | null, list: readonly string[]): string {
  const spellings = key === null ? undefined : words[key]
  return spellings ? wordFrom(list, spellings) : ''
}

function day(iso: string): string {
  return dayDigits(iso) ?? ''
}

function year(iso: string): number {
  return Number(iso.slice(0, 4))
}
