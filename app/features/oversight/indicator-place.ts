// Which organisation or municipality of a region a row of a table means: by ОКТМО, by its name, by its proper name with
// any words of its kind; where nothing fits, the likeliest name is suggested.
import { nameKey, nearestName } from '#app/lib/nearest-name.ts'

export interface KnownPlace {
  id: string
  kind: 'municipality' | 'organisation'
  name: string
  sortName: string
  oktmo: string | null
  /** Of an organisation; null for a municipality and for a body of the region. */
  municipalityId: string | null
  /** The unit that took the place of one that is no more. */
  successor: string | null
}

export type PlaceFound = { place: KnownPlace } | { problem: string; inMunicipality?: boolean }

export function placeFinder(
  known: readonly KnownPlace[],
): (typed: string, municipality: string) => PlaceFound {
  const present = known.filter(({ successor }) => successor === null)
  const municipalities = present.filter(({ kind }) => kind === 'municipality')
  const byName = grouped(present, ({ name }) => nameKey(name))
  const byProper = grouped(municipalities, ({ sortName }) => properKey(sortName))
  const byCode = new Map(municipalities.map((place) => [place.oktmo, place]))
  const former = known.filter(({ successor }) => successor !== null)
  const names = present.flatMap(({ name, sortName, kind }) =>
    kind === 'municipality' ? [name, sortName] : [name],
  )

  const findMunicipality = (typed: string): KnownPlace[] => {
    const code = codeOf(typed)
    if (code) return [byCode.get(code) ?? []].flat()
    const named = byName.get(nameKey(typed))?.filter(({ kind }) => kind === 'municipality') ?? []
    return named.length ? named : (byProper.get(properKey(typed)) ?? [])
  }
  const unknown = (typed: string): PlaceFound => {
    const gone = former.find(({ name, sortName }) =>
      [nameKey(name), nameKey(sortName)].includes(nameKey(typed)),
    )
    if (gone) return { problem: `«${typed}» больше нет: теперь это «${gone.successor}».` }
    const near = nearestName(typed, names) ?? nearestProper(typed, municipalities)
    const whole = near && (municipalities.find(({ sortName }) => sortName === near)?.name ?? near)
    return { problem: `Не нашли в регионе: «${typed}».${whole ? ` Возможно, «${whole}».` : ''}` }
  }

  return (typed, municipality) => {
    const within = municipality && typed ? findMunicipality(municipality) : []
    if (municipality && typed && !within.length) {
      const trouble = unknown(municipality)
      return 'problem' in trouble ? { ...trouble, inMunicipality: true } : trouble
    }
    const wanted = typed || municipality
    const named = byName.get(nameKey(wanted)) ?? []
    const fitting = within.length
      ? named.filter(({ municipalityId, id }) =>
          within.some((own) => own.id === municipalityId || own.id === id),
        )
      : named
    const matches = fitting.length ? fitting : findMunicipality(wanted)
    const [only, ...others] = matches
    if (!only) return unknown(wanted)
    if (others.length)
      return {
        problem: `Подходят несколько: «${wanted}». Заполните столбец «Муниципалитет» или напишите код ОКТМО.`,
      }
    return { place: only }
  }
}

/** Eight digits of a municipality; spreadsheets lose a zero in front, and settlements have eleven digits. */
function codeOf(typed: string): string | null {
  const digits = typed.replace(/\s/g, '')
  if (!/^\d{7,11}$/.test(digits)) return null
  return digits.length === 11 || digits.length === 10
    ? digits.padStart(11, '0').slice(0, 8)
    : digits.padStart(8, '0')
}

const kinds =
  /^(муниципальн(ый|ого)|городско(й|го)|округа?|района?|город(а|ской)?|г|го|мо|мр|о|м|р|п|рп|администрация|образование)$/

/** «г.о. город Бор», «Бор» and «Бор г.о.» are one; what remains without the words of kind. */
export function properKey(name: string): string {
  return nameKey(name)
    .split(/[\s.,()]+/)
    .filter((word) => word && !kinds.test(word))
    .join(' ')
}

function nearestProper(typed: string, municipalities: readonly KnownPlace[]): string | null {
  return nearestName(
    properKey(typed),
    municipalities.map(({ sortName }) => sortName),
  )
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
