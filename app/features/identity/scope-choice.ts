// A scope with its name, as a select offers it.
import type { Scope } from './viewer.ts'

export interface ScopeChoice {
  scope: Scope
  title: string
  /** Heading in a select: «Регионы», «Нижегородская область» … */
  group: string
}

export function nameScope({ kind, id }: Scope, choices: ScopeChoice[]): string {
  const found = choices.find(({ scope }) => scope.kind === kind && scope.id === id)
  return found?.title ?? 'область, которой больше нет'
}
