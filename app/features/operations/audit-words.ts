// What the actions of the audit log are called on screen. An action without words is shown by its code.
import { officeWords } from './audit-office-words.ts'
import { studyWords } from './audit-study-words.ts'

const words: Record<string, string> = { ...studyWords, ...officeWords }

export function actionWords(action: string): string {
  return words[action] ?? action
}

/** Parts of the journal that people look for, by the first word of the action. */
export const auditParts = [
  {
    value: 'record',
    title: 'Данные для документов',
    prefixes: ['record.', 'own-data.', 'erasure.', 'consent.', 'retention.', 'outside-training.'],
  },
  {
    value: 'papers',
    title: 'Документы',
    prefixes: ['certificate.', 'paper.', 'paper-template.', 'blank.', 'issuer.', 'frdo.', 'credential.'],
  },
  {
    value: 'marks',
    title: 'Оценки',
    prefixes: [
      'mark.',
      'reply.',
      'appeal.',
      'attestation.',
      'defence.',
      'commission.',
      'stage.',
      'task.',
      'exam.',
      'peer-review.',
    ],
  },
  { value: 'attendance', title: 'Присутствие', prefixes: ['attendance.', 'check-in.', 'session-day.'] },
  { value: 'sessions', title: 'Сессии', prefixes: ['session.', 'booking.', 'reservation.'] },
  {
    value: 'enrolments',
    title: 'Зачисления',
    prefixes: ['enrolment.', 'application.', 'cohort.', 'import.'],
  },
  {
    value: 'roles',
    title: 'Люди и роли',
    prefixes: [
      'role.',
      'user.',
      'profile.',
      'password.',
      'sign-ins.',
      'post.',
      'task-invitation.',
      'organisation.',
    ],
  },
  {
    value: 'oversight',
    title: 'Охват',
    prefixes: [
      ...['oversight.', 'overdue.', 'headcount.', 'coverage-plan.', 'figures.', 'saved-view.', 'sharing.'],
      ...['indicators.', 'indicator-target.'],
    ],
  },
  { value: 'settings', title: 'Настройки и журнал', prefixes: ['operator.', 'audit.', 'keys.', 'mail.'] },
] as const

export type AuditPart = (typeof auditParts)[number]['value']

/** A part named in an address; null for anything else. */
export function readAuditPart(value: string | null): AuditPart | null {
  return auditParts.find((part) => part.value === value)?.value ?? null
}
