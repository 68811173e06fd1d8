// Which six forms of a name count: those a person wrote by hand, as long as the name is still the same, else those the
// library makes. Pure.
import { fullName, type PersonName } from '#app/lib/russian.ts'
import { declineName, type NameForms } from './declension.ts'
import { type GrammaticalCase, grammaticalCases, type Sex } from './grammatical-case.ts'

/** As stored with the record; `corrected` says that a person wrote them. */
export interface StoredForms {
  nameForms: string | null
  formsCorrected: boolean
}

/** Forms written for an earlier name count no more. */
export function chooseForms(name: PersonName, sex: Sex | null, stored: StoredForms | null): NameForms {
  return correctedForms(name, stored) ?? declineName(name, sex)
}

/** Null where nobody corrected them, or the name has changed since. */
export function correctedForms(name: PersonName, stored: StoredForms | null): NameForms | null {
  if (!stored?.formsCorrected || stored.nameForms === null) return null
  const forms = JSON.parse(stored.nameForms) as Partial<NameForms>
  if (forms.nominative !== fullName(name)) return null
  return grammaticalCases.every((inCase) => typeof forms[inCase] === 'string') ? (forms as NameForms) : null
}

/** «Не склонять»: all six are the name as it is written. */
export function undeclined(name: PersonName): NameForms {
  const plain = fullName(name)
  return Object.fromEntries(grammaticalCases.map((inCase) => [inCase, plain])) as NameForms
}

export function isUndeclined(forms: NameForms): boolean {
  return grammaticalCases.every((inCase) => forms[inCase] === forms.nominative)
}

const sentences: Record<Exclude<GrammaticalCase, 'nominative'>, (form: string) => string> = {
  genitive: (form) => `Заявление ${form}`,
  dative: (form) => `Выдать удостоверение ${form}`,
  accusative: (form) => `Зачислить ${form}`,
  instrumental: (form) => `Проект подготовлен ${form}`,
  prepositional: (form) => `Сведения о ${form}`,
}

/** The form inside words of a paper: a wrong ending is heard at once. */
export function formInSentence(inCase: Exclude<GrammaticalCase, 'nominative'>, form: string): string {
  return sentences[inCase](form)
}
