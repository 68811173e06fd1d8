// Which municipality a person meant: by its code, its whole name, or its proper name where only one bears it.

export interface MunicipalityName {
  id: string
  name: string
  sortName: string
  oktmo?: string | null
}

export type MunicipalityFound = { outcome: 'found'; id: string } | { outcome: 'unknown' | 'ambiguous' }

/** Read once for a long list. `preferred` (a municipality of the cohort's quotas) wins among namesakes. */
export function municipalityFinder(
  all: readonly MunicipalityName[],
  preferred: ReadonlySet<string> = new Set(),
): (typed: string) => MunicipalityFound {
  const byCode = new Map<string, string[]>()
  const byName = new Map<string, string[]>()
  const byProperName = new Map<string, string[]>()
  const put = (map: Map<string, string[]>, key: string, id: string) =>
    void map.set(key, [...(map.get(key) ?? []), id])
  for (const { id, name, sortName, oktmo } of all) {
    if (oktmo) put(byCode, oktmo, id)
    put(byName, plain(name), id)
    put(byProperName, plain(sortName), id)
  }
  return (typed) => {
    const wanted = plain(typed)
    const matches = byCode.get(wanted) ?? byName.get(wanted) ?? byProperName.get(wanted) ?? []
    const likely = matches.length > 1 ? matches.filter((id) => preferred.has(id)) : []
    const [only, ...others] = likely.length === 1 ? likely : matches
    if (only === undefined) return { outcome: 'unknown' }
    return others.length ? { outcome: 'ambiguous' } : { outcome: 'found', id: only }
  }
}

export function unplaced(typed: string, outcome: 'unknown' | 'ambiguous'): string {
  return outcome === 'unknown'
    ? `Нет такого муниципалитета: «${typed}». Напишите название полностью.`
    : `Муниципалитетов «${typed}» несколько. Напишите название полностью или код ОКТМО.`
}

function plain(text: string): string {
  return text.toLocaleLowerCase('ru-RU').replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()
}
