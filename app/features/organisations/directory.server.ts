// Reads of the tree: regions, municipalities on a date, one organisation with its zone, search by present and former names.
import { database, type Reader } from '#app/platform/database.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { fallbackTimeZone, type OrganisationKind, type Territory } from './organisation.ts'
import { answersQuery, byProperName } from './proper-name.ts'
import { isValidOn, stateOn } from './validity.ts'

export interface MunicipalityLine extends Territory {
  municipalityType: string | null
  adminCentre: string | null
  latitude: number | null
  longitude: number | null
  tileColumn: number | null
  tileRow: number | null
  validFrom: Date | null
  validTo: Date | null
  successorId: string | null
}

export interface OrganisationFound extends Territory {
  parentId: string | null
  regionName: string
  municipalityName: string | null
}

export interface SearchHit {
  id: string
  kind: OrganisationKind
  name: string
  regionName: string
  /** The former name that was asked for, where it is one. */
  formerName: string | null
}

const today = () => dayOf(new Date(), fallbackTimeZone)

export async function listRegions(reader: Reader = database()) {
  const rows = await reader.organisation.findMany({
    where: { kind: 'region' },
    select: { id: true, name: true, sortName: true, regionCode: true, oktmo: true, timeZone: true },
  })
  return rows.sort(byProperName)
}

/** The municipalities of a region as they were on a day, by their proper names. */
export async function listMunicipalities(
  regionCode: string,
  on: Date = today(),
  reader: Reader = database(),
): Promise<MunicipalityLine[]> {
  const rows = await reader.organisation.findMany({
    where: { kind: 'municipality', parent: { kind: 'region', regionCode } },
    omit: { parentId: true, regionCode: true },
  })
  return rows
    .filter((row) => isValidOn(row, on))
    .map((row) => ({ ...row, kind: 'municipality' as const, timeZone: row.timeZone ?? fallbackTimeZone }))
    .sort(byProperName)
}

/** One organisation of any kind; its zone is its own, else the municipality's, else the region's. */
export async function findOrganisation(
  id: string,
  reader: Reader = database(),
): Promise<OrganisationFound | null> {
  const [found] = await reader.$queryRaw<OrganisationFound[]>`
    SELECT o."id", o."kind", o."name", o."sortName", o."parentId", o."regionId", o."municipalityId", o."oktmo",
           COALESCE(o."timeZone", m."timeZone", r."timeZone", ${fallbackTimeZone}) AS "timeZone",
           r."name" AS "regionName", m."name" AS "municipalityName"
      FROM "Organisation" o
      JOIN "Organisation" r ON r."id" = o."regionId"
      LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE o."id" = ${id}`
  return found ?? null
}

/** The unit that stands for this one on a day: «Кстовский» of 2024 is Нижний Новгород today. */
export async function findSuccessor(
  id: string,
  on: Date = today(),
  reader: Reader = database(),
): Promise<{ id: string; name: string } | null> {
  const units = await readUnits(reader, ['region', 'municipality'])
  const unit = units.get(id)
  const found = unit && stateOn(unit, units, on)
  return found ? { id: found.id, name: found.name } : null
}

/** Territories by the beginnings of words of their names, their centres' and their former names; best known first. */
export async function searchOrganisations(
  query: string,
  {
    on = today(),
    kinds = ['region', 'municipality'],
    limit = 20,
    reader = database(),
  }: { on?: Date; kinds?: OrganisationKind[]; limit?: number; reader?: Reader } = {},
): Promise<SearchHit[]> {
  const units = await readUnits(reader, [...new Set<OrganisationKind>([...kinds, 'region', 'municipality'])])
  const hits = new Map<string, SearchHit & { sortName: string }>()
  for (const unit of units.values()) {
    if (!answersQuery(`${unit.name} ${unit.adminCentre ?? ''} ${unit.oktmo ?? ''}`, query)) continue
    const present = stateOn(unit, units, on)
    if (!present || !kinds.includes(present.kind as OrganisationKind)) continue
    const former = present.id === unit.id ? null : unit.name
    if (former && hits.has(present.id)) continue
    hits.set(present.id, {
      id: present.id,
      kind: present.kind as OrganisationKind,
      name: present.name,
      sortName: present.sortName,
      regionName: units.get(present.regionId)?.name ?? '',
      formerName: former,
    })
  }
  return [...hits.values()]
    .sort(byProperName)
    .slice(0, limit)
    .map(({ sortName: _sortName, ...hit }) => hit)
}

async function readUnits(reader: Reader, kinds: OrganisationKind[]) {
  const rows = await reader.organisation.findMany({
    where: { kind: { in: kinds } },
    select: {
      id: true,
      kind: true,
      name: true,
      sortName: true,
      adminCentre: true,
      oktmo: true,
      regionId: true,
      validFrom: true,
      validTo: true,
      successorId: true,
    },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
