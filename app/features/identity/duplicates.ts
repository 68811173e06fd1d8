// How likely two accounts are one person. Signals come from what accounts say; СНИЛС cannot tell: no two accounts have one.
import { distance } from 'fastest-levenshtein'

export interface AccountFacts {
  userId: string
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  municipality: string | null
}

export type Signal = 'patronymic' | 'municipality' | 'email'

export const signalTitles: Record<Signal, string> = {
  patronymic: 'одно отчество',
  municipality: 'один муниципалитет',
  email: 'похожая почта',
}

/** What a name is compared by: case, ё and stray spaces do not matter. */
export function nameKeyOf({ surname, givenName }: { surname: string; givenName: string }): string {
  const plain = (text: string) =>
    text
      .toLocaleLowerCase('ru-RU')
      .replaceAll('ё', 'е')
      .replace(/[\s-]+/g, ' ')
      .trim()
  return `${plain(surname)} ${plain(givenName)}`
}

/** Null for two people: other names, or patronymics that contradict each other. Empty: nothing but the name. */
export function likeness(a: AccountFacts, b: AccountFacts): Signal[] | null {
  if (nameKeyOf(a) !== nameKeyOf(b)) return null
  const [mine, other] = [a.patronymic, b.patronymic].map((text) => text?.toLocaleLowerCase('ru-RU') ?? '')
  if (mine && other && mine !== other) return null
  const signals: Signal[] = []
  if (mine && mine === other) signals.push('patronymic')
  if (a.municipality !== null && a.municipality === b.municipality) signals.push('municipality')
  if (similarEmails(a.email, b.email)) signals.push('email')
  return signals
}

/** The same words around dots and digits, or a couple of letters apart. */
function similarEmails(a: string, b: string): boolean {
  const words = (email: string) =>
    (email.split('@')[0] ?? '')
      .toLowerCase()
      .split(/[^a-zа-я]+/)
      .filter((word) => word.length > 2)
  const [left, right] = [words(a), words(b)]
  return left.some((word) =>
    right.some((other) => word.length > 3 && distance(word, other) <= word.length / 5),
  )
}
