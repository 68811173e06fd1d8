// What a form of a measuring says when it was not taken: a sentence, errors by field, and everything that was typed.

export interface FormTrouble {
  error: string | null
  errors: Record<string, string[] | null>
  typed: Record<string, string>
}

export const noTrouble: FormTrouble = { error: null, errors: {}, typed: {} }

export function troubleWith(error: string | null, form: FormData): FormTrouble {
  return { error, errors: {}, typed: typedIn(form) }
}

export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}
