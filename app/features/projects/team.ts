// Rules of teams: who makes them, what a move of people does.
import type { Role } from '#app/features/identity/viewer.ts'

/** Roles that see and make the teams of a cohort in their scope. */
export const teamMakers = ['instructor', 'organiser', 'registrar'] as const satisfies Role[]

export const longestTeamName = 60
/** By the plan of the programme; another size is allowed and said. */
export const usualTeam = { least: 4, most: 6 }

/** Where people are moved: to a team, to a new one, or out of any. */
export type Destination = { kind: 'team'; teamId: string } | { kind: 'new' } | { kind: 'alone' }

export function readDestination(value: string): Destination {
  if (value === 'new' || value === 'alone') return { kind: value }
  return { kind: 'team', teamId: value }
}

export type MoveRefusal = 'nobody' | 'unknown-person' | 'unknown-team'

export const moveRefusals: Record<MoveRefusal, string> = {
  nobody: 'Отметьте, кого перевести.',
  'unknown-person': 'Кого-то из отмеченных уже нет в потоке. Обновите страницу и отметьте снова.',
  'unknown-team': 'Этой команды уже нет. Выберите другую.',
}

/** «Команда мала: по программе в ней 4–6 человек»; null when the size is usual. */
export function teamSizeAdvice(size: number): string | null {
  const { least, most } = usualTeam
  if (size === 0) return 'В команде никого нет.'
  if (size < least) return `Мало: по программе в команде ${least}–${most} человек.`
  return size > most ? `Много: по программе в команде ${least}–${most} человек.` : null
}
