// The form of study and the source of money, in the words of ФИС ФРДО and of the orders. No rows.

export const studyForms = ['full-time', 'part-time', 'extramural'] as const
export type StudyForm = (typeof studyForms)[number]

/** As the dictionary of ФИС ФРДО has them. */
export const studyFormTitles: Record<StudyForm, string> = {
  'full-time': 'Очная',
  'part-time': 'Очно-заочная (вечерняя)',
  extramural: 'Заочная',
}

/** «форма обучения — очно-заочная» */
export const studyFormWords: Record<StudyForm, string> = {
  'full-time': 'очная',
  'part-time': 'очно-заочная',
  extramural: 'заочная',
}

export function readStudyForm(stored: string): StudyForm {
  return studyForms.find((form) => form === stored) ?? 'extramural'
}

export const fundings = ['federal', 'regional', 'local', 'paid'] as const
export type Funding = (typeof fundings)[number]

/** As the dictionary of ФИС ФРДО has them. */
export const fundingTitles: Record<Funding, string> = {
  federal: 'Федеральный бюджет',
  regional: 'Региональный бюджет',
  local: 'Местный бюджет',
  paid: 'Платное обучение',
}

export function readFunding(stored: string): Funding {
  return fundings.find((funding) => funding === stored) ?? 'regional'
}
