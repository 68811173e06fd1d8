// What the three questionnaires consist of: plain data for rules, pages and reports.

export const forms = ['A', 'B', 'C', 'D'] as const
export type Form = (typeof forms)[number]

export interface SjtOption {
  score: number
  text: string
}

export interface SjtItem {
  id: string
  form: Form
  dimension: string
  stem: string
  options: SjtOption[]
  /** Why one does more than another; shown when nobody of the group takes the form any more. */
  explanation: string
}

export interface Level {
  /** Percent from which it holds. */
  from: number
  title: string
  /** What is said to the person. */
  say: string
}

export interface SjtBank {
  edition: number
  instruction: string
  levels: Level[]
  dimensions: string[]
  items: SjtItem[]
}

export interface Scale {
  key: string
  title: string
  statements: { key: string; text: string }[]
}

export interface CultureSurvey {
  edition: number
  instruction: string
  low: string
  high: string
  attention: { text: string; expected: number; after: string }
  scales: Scale[]
}

export interface Behaviour {
  key: string
  /** For a row of a table. */
  short: string
  text: string
  self: string
}

export interface ObserverForm {
  edition: number
  instruction: string
  selfInstruction: string
  unseen: string
  grades: string[]
  behaviours: Behaviour[]
}

export interface Instrument {
  sjt: SjtBank
  survey: CultureSurvey
  observer: ObserverForm
}

export const attentionKey = 'attention'
export const surveyGrades = 7

export function itemsOf({ sjt }: Pick<Instrument, 'sjt'>, form: string): SjtItem[] {
  return sjt.items.filter((item) => item.form === form)
}
