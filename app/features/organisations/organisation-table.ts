// A table of organisations against the tree: what is new, renamed, moved, has another head's post, is the same, and what the
// table does not name. Reads cells and the tree as arguments, and names every problem by row and column.
import { maybe, nameKey, nearestName } from '#app/lib/nearest-name.ts'
import { emptyCell, readTable, type SheetProblem } from '#app/lib/sheet-table.ts'

export const mostOrganisationRows = 10_000

export const organisationFields = {
  region: { title: 'Регион', also: ['субъект', 'субъект рф'], required: true },
  municipality: { title: 'Муниципалитет', also: ['муниципальное образование'] },
  name: { title: 'Название', also: ['организация', 'наименование'], required: true },
  kind: { title: 'Вид' },
  headPost: { title: 'Должность руководителя', also: ['руководитель'] },
  code: { title: 'Код', also: ['id'] },
} as const
type Field = keyof typeof organisationFields

export interface Unit {
  id: string
  kind: 'region' | 'municipality' | 'organisation'
  name: string
  parentId: string | null
  regionId: string
  headPost: string | null
}

export type OrganisationPlan = { line: number; name: string; parent: string; headPost: string | null } & (
  | { what: 'new'; kind: 'municipality' | 'organisation'; parentId: string | null; parentKey: string | null }
  | { what: 'renamed'; id: string; before: string }
  | { what: 'moved'; id: string; parentId: string; before: string }
  | { what: 'head'; id: string; before: string | null }
  | { what: 'same'; id: string }
)

export interface OrganisationComparison {
  plans: OrganisationPlan[]
  /** In the regions of the table and not named in it: they stay. */
  missing: string[]
  problems: SheetProblem[]
}

export const planTitles: Record<OrganisationPlan['what'], string> = {
  new: 'новая',
  renamed: 'новое название',
  moved: 'переходит',
  head: 'другой руководитель',
  same: 'без изменений',
}

const key = (parentId: string, name: string) => `${parentId}\n${nameKey(name)}`

export function compareOrganisations(
  cells: readonly { number: number; cells: string[] }[],
  units: readonly Unit[],
): OrganisationComparison {
  const table = readTable<Field>(cells, organisationFields, mostOrganisationRows)
  if ('problems' in table) return { plans: [], missing: [], problems: table.problems }
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byPlace = new Map(
    units.flatMap((unit) => (unit.parentId ? [[key(unit.parentId, unit.name), unit]] : [])),
  )
  const regions = units.filter(({ kind }) => kind === 'region')
  const problems: SheetProblem[] = []
  const plans: OrganisationPlan[] = []
  const lineOf = new Map<string, number>()
  const added = new Map<string, string>()
  // A municipality of the table may be the parent of a row above it.
  const inOrder = [...table.lines].sort((a, b) => Number(!isMunicipality(a)) - Number(!isMunicipality(b)))
  const seen = new Set<string>()
  const asked = new Set<string>()
  const named = new Set(
    table.lines.map(({ text }) => `${nameKey(text('municipality'))}\n${nameKey(text('name'))}`),
  )
  for (const { line, text } of inOrder) {
    const wrong = (field: Field, message: string) =>
      void problems.push({ line, column: table.column(field), message })
    const region = regions.find((one) => nameKey(one.name) === nameKey(text('region')))
    if (!region) {
      const names = regions.map(({ name }) => name)
      wrong('region', text('region') ? `Нет такого региона.${maybe(text('region'), names)}` : emptyCell)
      continue
    }
    asked.add(region.id)
    const name = text('name')
    if (name.length < 2) {
      wrong('name', name ? 'Слишком коротко.' : emptyCell)
      continue
    }
    const municipal = isMunicipality({ text })
    if (!municipal && text('kind') && !/^орган|^учрежд/i.test(text('kind'))) {
      wrong('kind', 'Бывают: муниципалитет, организация.')
      continue
    }
    const typed = text('municipality')
    const place = municipal || !typed ? region : byPlace.get(key(region.id, typed))
    const parentKey = place ? null : key(region.id, typed)
    if (!place && !added.has(parentKey ?? '')) {
      const names = units.filter((unit) => unit.parentId === region.id && unit.kind === 'municipality')
      wrong(
        'municipality',
        `Нет такого муниципалитета: «${typed}».${maybe(
          typed,
          names.map((one) => one.name),
        )}`,
      )
      continue
    }
    const ownKey = key(place?.id ?? parentKey ?? '', name)
    const before = lineOf.get(ownKey)
    if (before !== undefined) {
      problems.push({ line, column: '', message: `Это название здесь уже есть в строке ${before}.` })
      continue
    }
    lineOf.set(ownKey, line)
    const headPost = text('headPost') || null
    const base = { line, name, headPost, parent: place?.name ?? typed }
    const coded = text('code') ? byId.get(text('code')) : undefined
    if (text('code') && (!coded || coded.regionId !== region.id)) {
      wrong('code', 'Нет такого кода в этом регионе. Возьмите коды из образца или оставьте пустым.')
      continue
    }
    const found = coded ?? (place ? byPlace.get(ownKey) : undefined) ?? likelySame()
    if (found) seen.add(found.id)
    if (!found) {
      if (municipal) added.set(ownKey, name)
      const kind = municipal ? ('municipality' as const) : ('organisation' as const)
      plans.push({ ...base, what: 'new', kind, parentId: place?.id ?? null, parentKey })
    } else if (place && found.parentId !== place.id)
      plans.push({
        ...{ ...base, what: 'moved', id: found.id, parentId: place.id },
        before: byId.get(found.parentId ?? '')?.name ?? '',
      })
    else if (found.name !== name) plans.push({ ...base, what: 'renamed', id: found.id, before: found.name })
    else if (headPost && found.headPost !== headPost)
      plans.push({ ...base, what: 'head', id: found.id, before: found.headPost })
    else plans.push({ ...base, what: 'same', id: found.id })

    /** The one body of the region with this name, else the nearest name of the same place that the table does not have. */
    function likelySame(): Unit | undefined {
      if (municipal || !place) return undefined
      const bodies = units.filter((unit) => unit.kind === 'organisation' && !seen.has(unit.id))
      const free = (unit: Unit) =>
        !named.has(`${nameKey(byId.get(unit.parentId ?? '')?.name ?? '')}\n${nameKey(unit.name)}`) &&
        !named.has(`\n${nameKey(unit.name)}`)
      const [elsewhere, ...more] = bodies.filter(
        (unit) => unit.regionId === place.regionId && nameKey(unit.name) === nameKey(name) && free(unit),
      )
      if (elsewhere && !more.length) return elsewhere
      const beside = bodies.filter((unit) => unit.parentId === place.id && free(unit))
      const near = nearestName(
        name,
        beside.map((unit) => unit.name),
      )
      return beside.find((unit) => unit.name === near)
    }
  }
  const missing = units.filter(
    (unit) => unit.kind !== 'region' && asked.has(unit.regionId) && !seen.has(unit.id),
  )
  return {
    plans: plans.sort((a, b) => a.line - b.line),
    missing: missing.filter(({ kind }) => kind === 'organisation').map(({ name }) => name),
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

function isMunicipality({ text }: { text: (field: Field) => string }): boolean {
  return /^муниципал/i.test(text('kind'))
}
