// Where the keyboard stands on a scorecard: whether it types, and how it gets to a criterion.
import type { CriterionKey } from './criteria.ts'

export function isTyping(target: HTMLElement): boolean {
  return target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])')
}

export function focusOn(form: HTMLFormElement | null, key: CriterionKey): void {
  const box = form?.querySelector<HTMLElement>(`[data-criterion=${key}]`)
  const radio = box?.querySelector<HTMLInputElement>('input:checked') ?? box?.querySelector('input')
  radio?.focus()
  box?.scrollIntoView({ block: 'nearest' })
}
