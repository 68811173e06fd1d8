// How the materials of a programme are shown: by modules, sessions and the project; and what is packed for printing.
import { type MaterialFace, numberOf, paperInWords } from './material.ts'
import { counted } from '#app/lib/russian.ts'

type Card = MaterialFace & { pages: number }

export interface Group<T> {
  /** Module, session or stage. */
  subject: string
  materials: T[]
}

/** Materials of these kinds, by what they belong to, in the order given. */
export function groupsOf<T extends MaterialFace>(materials: readonly T[], ...kinds: T['kind'][]): Group<T>[] {
  const groups: Group<T>[] = []
  for (const one of materials) {
    if (!kinds.includes(one.kind)) continue
    const group = groups.find(({ subject }) => subject === one.subject)
    if (group) group.materials.push(one)
    else groups.push({ subject: one.subject, materials: [one] })
  }
  return groups
}

export const sessionKinds = ['guide', 'slides', 'words', 'sheet'] as const

export interface Package<T> {
  title: string
  materials: T[]
}

/** «memos» or the key of a session; null for anything else. */
export function packageOf<T extends MaterialFace>(materials: readonly T[], name: string): Package<T> | null {
  const own = materials.filter(({ kind, subject }) =>
    name === 'memos' ? kind === 'memo' : subject === name && sessionKinds.some((one) => one === kind),
  )
  if (!own.length) return null
  return { title: name === 'memos' ? 'Памятки программы' : sessionTitle(name), materials: own }
}

/** «Стратегическая сессия 1. Человек в центре»; the second part where the programme names its sessions. */
export function sessionTitle(subject: string, titles: Record<string, string> = {}): string {
  const number = numberOf(subject)
  const line = number === null ? 'Стратегическая сессия' : `Стратегическая сессия ${number}`
  return titles[subject] ? `${line}. ${titles[subject]}` : line
}

/** The list that lies in the archive: what to print on which paper, and how often. */
export function printList({ title, materials }: Package<Card>): string {
  const lines = materials.map((one, index) => {
    const copies = one.detail.copies ? `, ${one.detail.copies}` : ''
    const pages = counted(one.pages, 'страница', 'страницы', 'страниц')
    return `${String(index + 1).padStart(2, '0')}  ${one.title}: ${paperInWords(one)}, ${pages}${copies}`
  })
  // Windows' own editor wants its line ends and the byte order mark.
  return `\ufeff${[title, '', ...lines, ''].join('\r\n')}`
}
