// Territories from prisma/data and, in a demo, the bodies in which the cast works. Running it again adds only what is missing.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { properName } from '#app/features/organisations/proper-name.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import { readCsv } from '#app/lib/csv.ts'
import type { Database } from '#app/platform/database.server.ts'
import { cast, castEmail, demoRegionCode } from './cast.ts'
import type { Prisma } from './generated/client.ts'

type Row = Prisma.OrganisationCreateManyInput

/** All subjects, the municipalities of three of them, and (in a demo) the cast's organisations. */
export async function seedOrganisations(database: Database, { demo = true } = {}): Promise<void> {
  const former = formerMunicipalities()
  for (const rows of [subjects(), municipalities(), former, demo ? castOrganisations() : []])
    await addMissing(database, rows)
}

/** Posts of the cast, begun a year before `now`. Needs the organisations and the people. */
export async function seedPosts(database: Database, now: Date): Promise<void> {
  const users = await database.user.findMany({
    where: { email: { in: cast.map(({ login }) => castEmail(login)) } },
    select: { id: true, email: true, _count: { select: { posts: true } } },
  })
  const byEmail = new Map(users.map((user) => [user.email, user]))
  const startsOn = addDays(dayOf(now, 'Europe/Moscow'), -365)
  await database.post.createMany({
    data: cast.flatMap(({ login, post, organisation }) => {
      const user = byEmail.get(castEmail(login))
      return user && user._count.posts === 0
        ? [{ userId: user.id, organisationId: castOrganisationId(organisation), title: post, startsOn }]
        : []
    }),
  })
}

function subjects(): Row[] {
  const columns = [
    'code',
    'name',
    'federal_district',
    'oktmo',
    'iso_3166_2',
    'iana_tz',
    'utc_offset',
    'source',
    'note',
  ] as const
  return read('subjects.csv', columns).map(({ code, name, oktmo, iana_tz: timeZone }) => ({
    id: regionId(code),
    kind: 'region',
    regionId: regionId(code),
    regionCode: code,
    name,
    sortName: properName(name),
    oktmo: oktmo || null,
    timeZone,
  }))
}

function municipalities(): Row[] {
  const columns = [
    'region_code',
    'region_name',
    'municipality_name',
    'type',
    'oktmo',
    'oktmo_source',
    'admin_center',
    'iana_tz',
    'utc_offset',
    'note',
    'lat',
    'lon',
    'tile_col',
    'tile_row',
  ] as const
  return read('regions.csv', columns).map((line) => ({
    ...municipality(`municipality-${line.oktmo}`, line),
    latitude: Number(line.lat),
    longitude: Number(line.lon),
    tileColumn: Number(line.tile_col),
    tileRow: Number(line.tile_row),
  }))
}

function formerMunicipalities(): Row[] {
  const columns = [
    'region_code',
    'municipality_name',
    'type',
    'oktmo',
    'admin_center',
    'iana_tz',
    'valid_from',
    'valid_to',
    'successor_oktmo',
    'note',
  ] as const
  return read('former-municipalities.csv', columns).map((line) => ({
    ...municipality(`municipality-until-${line.valid_to}-of-${line.successor_oktmo}`, line),
    validFrom: line.valid_from ? new Date(`${line.valid_from}T00:00:00Z`) : null,
    validTo: new Date(`${line.valid_to}T00:00:00Z`),
    successorId: `municipality-${line.successor_oktmo}`,
  }))
}

interface MunicipalityLine {
  region_code: string
  municipality_name: string
  type: string
  oktmo: string
  admin_center: string
  iana_tz: string
}

function municipality(id: string, line: MunicipalityLine) {
  return {
    id,
    kind: 'municipality',
    parentId: regionId(line.region_code),
    regionId: regionId(line.region_code),
    municipalityId: id,
    name: line.municipality_name,
    sortName: properName(line.municipality_name),
    municipalityType: line.type,
    oktmo: line.oktmo || null,
    adminCentre: line.admin_center,
    timeZone: line.iana_tz,
  }
}

function castOrganisations(): Row[] {
  const inRegion = municipalities().filter((one) => one.regionId === regionId(demoRegionCode))
  const rows = cast.map(({ organisation, municipality: name }): Row => {
    const home = inRegion.find((one) => one.name === name)
    if (name && !home) throw new Error(`The cast works in an unknown municipality: ${name}`)
    return {
      id: castOrganisationId(organisation),
      kind: 'organisation',
      parentId: home?.id ?? regionId(demoRegionCode),
      regionId: regionId(demoRegionCode),
      municipalityId: home?.id ?? null,
      name: organisation,
      sortName: home?.sortName ?? organisation,
    }
  })
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

function castOrganisationId(name: string): string {
  const inOrder = [...new Set(cast.map(({ organisation }) => organisation))]
  return `demo-organisation-${inOrder.indexOf(name) + 1}`
}

function regionId(code: string): string {
  return `region-${code}`
}

async function addMissing(database: Database, rows: Row[]): Promise<void> {
  const present = await database.organisation.findMany({ select: { id: true } })
  const known = new Set<string | undefined>(present.map(({ id }) => id))
  await database.organisation.createMany({ data: rows.filter(({ id }) => !known.has(id)) })
}

function read<C extends string>(file: string, columns: readonly C[]): Record<C, string>[] {
  return readCsv(readFileSync(path.join(import.meta.dirname, 'data', file), 'utf8'), columns)
}
