// The kinds of papers: how they are called, whom they take and where they lead. No rows, no clock.
import type { EnrolmentState } from '#app/features/cohorts/enrolment-state.ts'

export const paperKinds = [
  'enrolment-order',
  'journal',
  'admission-order',
  'grade-sheet',
  'minutes',
  'completion-order',
  'expulsion-order',
  'study-note',
  'cover-letter',
  'register',
] as const
export type PaperKind = (typeof paperKinds)[number]

export function readPaperKind(stored: string): PaperKind {
  const known = isPaperKind(stored)
  if (!known) throw new Error(`Unknown kind of paper: ${stored}`)
  return known
}

/** For an address: null where there is no such kind. */
export function isPaperKind(text: string): PaperKind | null {
  return paperKinds.find((kind) => kind === text) ?? null
}

/** What the form of a draft asks besides the people. */
export type PaperQuestion =
  | 'effectiveOn'
  | 'attestationOn'
  | 'place'
  | 'basis'
  | 'control'
  | 'reason'
  | 'addressee'
  | 'commission'
  | 'outcomes'

export interface PaperWords {
  title: string
  /** «приказа о зачислении», for «взамен …». */
  genitive: string
  /** In numbers: «12-УЗ/2026». */
  code: string
  /** What it is for, said beside the button. */
  purpose: string
  /** States of the people it may name. */
  states: readonly EnrolmentState[]
  /** Where its registration moves them; null moves nobody, `outcome` by the decision for each. */
  moves: EnrolmentState | 'outcome' | null
  asks: readonly PaperQuestion[]
  /** One paper for each person. */
  single?: boolean
}

const learning: EnrolmentState[] = ['enrolled', 'studying', 'admitted']
const marked: EnrolmentState[] = ['admitted', 'attested', 'not-attested', 'absent']
const documented: EnrolmentState[] = ['issued', 'sent']

export const paperWords: Record<PaperKind, PaperWords> = {
  'enrolment-order': {
    title: 'Приказ о зачислении',
    genitive: 'приказа о зачислении',
    code: 'УЗ',
    purpose: 'Принятые становятся слушателями.',
    states: ['accepted'],
    moves: 'enrolled',
    asks: ['effectiveOn', 'basis', 'control'],
  },
  journal: {
    title: 'Журнал занятий',
    genitive: 'журнала занятий',
    code: 'УЖ',
    purpose: 'Занятия и присутствие: из отметок на сессиях и пройденных модулей.',
    states: [...learning, ...marked, 'completed', ...documented],
    moves: null,
    asks: [],
  },
  'admission-order': {
    title: 'Приказ о допуске и составе комиссии',
    genitive: 'приказа о допуске к аттестации',
    code: 'УД',
    purpose: 'Слушатели допускаются к аттестации, комиссия утверждается.',
    states: ['studying'],
    moves: 'admitted',
    asks: ['attestationOn', 'place', 'commission', 'basis'],
  },
  'grade-sheet': {
    title: 'Ведомость итоговой аттестации',
    genitive: 'ведомости итоговой аттестации',
    code: 'УВ',
    purpose: 'Баллы и итог каждого.',
    states: marked,
    moves: null,
    asks: ['attestationOn', 'commission', 'outcomes'],
  },
  minutes: {
    title: 'Протокол комиссии',
    genitive: 'протокола комиссии',
    code: 'УП',
    purpose: 'Комиссия решает, кто освоил программу.',
    states: ['admitted', 'not-attested', 'absent'],
    moves: 'outcome',
    asks: ['attestationOn', 'commission', 'outcomes'],
  },
  'completion-order': {
    title: 'Приказ о завершении обучения',
    genitive: 'приказа об отчислении в связи с завершением обучения',
    code: 'УО',
    purpose: 'Аттестованные завершают обучение. После него выдают удостоверения.',
    states: ['attested'],
    moves: 'completed',
    asks: ['effectiveOn', 'control'],
  },
  'expulsion-order': {
    title: 'Приказ об отчислении',
    genitive: 'приказа об отчислении',
    code: 'УИ',
    purpose: 'Для тех, кто не закончил обучение.',
    states: [...learning, 'not-attested', 'absent'],
    moves: 'expelled',
    asks: ['effectiveOn', 'reason', 'basis', 'control'],
  },
  'study-note': {
    title: 'Справка об обучении',
    genitive: 'справки об обучении',
    code: 'УС',
    purpose: 'Кто не закончил или не аттестован: что изучено. Каждому своя.',
    states: [...learning, 'not-attested', 'absent', 'expelled'],
    moves: null,
    asks: [],
    single: true,
  },
  'cover-letter': {
    title: 'Сопроводительное письмо',
    genitive: 'сопроводительного письма',
    code: 'УЛ',
    purpose: 'К удостоверениям, которые отправляют органу.',
    states: documented,
    moves: null,
    asks: ['addressee'],
  },
  register: {
    title: 'Книга регистрации документов',
    genitive: 'книги регистрации документов',
    code: 'УК',
    purpose: 'Выданные удостоверения с номерами и местом для подписи.',
    states: documented,
    moves: null,
    asks: [],
  },
}
