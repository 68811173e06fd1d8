// The rows of a made-up platform of a given size, the same at every run: places, people, training. Knows no database.

export interface Scale {
  people: number
  regions: number
  municipalitiesEach: number
  organisationsEach: number
  cohorts: number
  eventsEach: number
  weeks: number
}

export function scaleOf(people: number): Scale {
  return {
    ...{ people, regions: 3, municipalitiesEach: 50, organisationsEach: 10 },
    ...{ cohorts: Math.round(people / 50), eventsEach: 75, weeks: 104 },
  }
}

/** A number from 0 to 1 that depends on its arguments only. */
export function chance(...seeds: number[]): number {
  let hash = 2166136261
  for (const seed of seeds) {
    hash = Math.imul(hash ^ (seed + 0x9e3779b9), 16777619)
    hash = Math.imul(hash ^ (hash >>> 15), 2246822519)
  }
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296
}

const day = 86_400_000
export const groups = ['highest', 'chief', 'leading', 'senior', 'junior', 'other'] as const
const names = ['Анна', 'Борис', 'Вера', 'Глеб', 'Дарья', 'Егор', 'Зоя', 'Игорь', 'Ксения', 'Лев']
const surnames = ['Авдеенко', 'Бойко', 'Вдовенко', 'Гриценко', 'Демченко', 'Ерёменко', 'Жданенко', 'Зубенко']

/** As Prisma writes a time into SQLite. */
export function stored(time: number): string {
  return new Date(time).toISOString().replace('Z', '+00:00')
}

export interface Place {
  id: string
  kind: 'region' | 'municipality' | 'organisation'
  regionId: string
  municipalityId: string | null
  parentId: string | null
  name: string
  code: string | null
  column: number | null
  row: number | null
}

export function* placesOf(scale: Scale): Generator<Place> {
  for (let r = 0; r < scale.regions; r += 1) {
    const regionId = `scale-${r}`
    const none = { municipalityId: null, parentId: null, column: null, row: null }
    yield { ...none, id: regionId, kind: 'region', regionId, name: `Область ${r + 1}`, code: `S${r + 1}` }
    for (let m = 0; m < scale.municipalitiesEach; m += 1) {
      const id = `${regionId}-${m}`
      const name = `Округ ${r + 1}-${String(m + 1).padStart(2, '0')}`
      const tile = { column: m % 8, row: Math.floor(m / 8) }
      yield {
        ...{ id, kind: 'municipality', regionId, municipalityId: id, parentId: regionId },
        ...{ name, code: null, ...tile },
      }
      for (let o = 0; o < scale.organisationsEach; o += 1)
        yield {
          ...{ id: `${id}-${o}`, kind: 'organisation', regionId, municipalityId: id, parentId: id },
          ...{ name: `${name}, организация ${o + 1}`, code: null, column: null, row: null },
        }
    }
  }
}

export function organisationOf(person: number, scale: Scale): string {
  const r = Math.floor(chance(person, 1) * scale.regions)
  const m = Math.floor(chance(person, 2) * scale.municipalitiesEach)
  return `scale-${r}-${m}-${Math.floor(chance(person, 3) * scale.organisationsEach)}`
}

export function personOf(person: number, scale: Scale, today: number) {
  const began = today - Math.floor(20 + chance(person, 4) * 680) * day
  const done = chance(person, 5) < 0.6 ? began + Math.floor(40 + chance(person, 6) * 80) * day : null
  const finished = done !== null && done < today ? done : null
  const late = finished === null && chance(person, 7) < 0.2
  return {
    id: `scale-person-${person}`,
    surname: `${surnames[person % surnames.length] ?? ''}`,
    givenName: `${names[Math.floor(person / 8) % names.length] ?? ''}`,
    organisationId: organisationOf(person, scale),
    group: groups[Math.floor(chance(person, 8) * groups.length)] ?? 'other',
    citizenFacing: chance(person, 9) < 0.4,
    /** One of twenty came from another employer half a year ago. */
    formerOrganisationId: person % 20 === 0 ? organisationOf(person + 7_000_000, scale) : null,
    cohort: Math.floor(chance(person, 10) * scale.cohorts),
    began,
    finished,
    certified: finished !== null && chance(person, 11) < 0.85 && finished + 5 * day < today,
    dueOn: finished === null ? today + Math.floor((late ? -40 : 60) * chance(person, 12) + 1) * day : null,
  }
}
