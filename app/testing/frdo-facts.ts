// What tests of ФИС ФРДО start from: a document, a person and a course with nothing to put right.
import type { CertificateSnapshot } from '#app/features/certification/snapshot.ts'
import { readFileSync } from 'node:fs'
import { type Dictionaries, gatherDictionaries } from '#app/features/frdo/dictionaries.ts'
import type { FrdoFacts, FrdoPerson } from '#app/features/frdo/row.ts'
import { issuer } from './issuing.ts'

const shipped = JSON.parse(readFileSync('content/frdo/dictionaries.json', 'utf8')) as {
  dictionaries: Record<string, string[]>
}

export const dictionaries: Dictionaries = (() => {
  const read = gatherDictionaries(shipped.dictionaries)
  if (read.outcome !== 'whole') throw new Error(`No lists: ${read.missing.join(', ')}`)
  return read.dictionaries
})()

export const snapshot: CertificateSnapshot = {
  surname: 'Щукина',
  givenName: 'Любовь',
  patronymic: 'Ивановна',
  programme: {
    title: 'Человекоцентричность: от поручения к решению',
    hours: 36,
    form: 'очно-заочная',
    version: 1,
    modules: [],
  },
  cohort: { name: 'Стратегия-2026', code: 'ЧЦ-26-01' },
  studiedFrom: '2026-10-05',
  studiedTo: '2026-11-10',
  completedOn: '2026-11-10',
  issuedOn: '2026-11-12',
  blankNumber: '000000000001',
  finalTestTitle: 'Итоговый тест',
  issuer,
  duplicateOf: null,
}

export const wholePerson: FrdoPerson = {
  birthDate: '1984-02-29',
  sex: 'female',
  citizenship: '643',
  educationLevel: 'higher',
  diplomaSurname: 'Окунева',
  diplomaSeries: 'ВСГ',
  diplomaNumber: '1234567',
  personalNumber: '11223344595',
}

/** The facts of one good row, changed where a test wants it. */
export function frdoFacts(
  changes: {
    person?: Partial<FrdoFacts['person']>
    document?: Partial<FrdoFacts['document']>
    course?: Partial<FrdoFacts['course']>
    snapshot?: Partial<CertificateSnapshot>
  } = {},
): FrdoFacts {
  return {
    person: { ...wholePerson, ...changes.person },
    document: {
      number: '2026-ПК-000001',
      copyKind: 'original',
      copyReason: null,
      original: null,
      originalDestroyed: false,
      corrects: null,
      ...changes.document,
      snapshot: { ...snapshot, ...changes.snapshot },
    },
    course: {
      studyForm: 'part-time',
      funding: 'regional',
      area: 'Административно-управленческая и офисная деятельность',
      group: 'Экономика и управление',
      ...changes.course,
    },
  }
}
