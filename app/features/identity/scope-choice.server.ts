// Scopes by name: what a role can be given for, and how a given scope is called. Reads four tables of later wings
// by id and title only: roles are given here, and a name is all that is shown.
import { database } from '#app/platform/database.server.ts'
import type { ScopeChoice } from './scope-choice.ts'

const wholePlatform: ScopeChoice = {
  scope: { kind: 'platform', id: '' },
  title: 'Вся платформа',
  group: 'Платформа',
}

export async function listScopeChoices(now: Date = new Date()): Promise<ScopeChoice[]> {
  const [territories, programmes, cohorts] = await Promise.all([
    database().organisation.findMany({
      where: {
        kind: { in: ['region', 'municipality'] },
        OR: [{ validTo: null }, { validTo: { gt: now } }],
      },
      select: { id: true, kind: true, name: true, sortName: true, regionId: true },
    }),
    database().programmeVersion.findMany({
      where: { publishedAt: { not: null } },
      orderBy: { number: 'desc' },
      select: { programmeId: true, title: true },
    }),
    database().cohort.findMany({
      orderBy: { startsOn: 'desc' },
      select: { id: true, name: true, code: true },
    }),
  ])
  const regionNames = new Map(territories.map(({ id, name }) => [id, name]))
  const territory = (kind: 'region' | 'municipality') =>
    territories
      .filter((row) => row.kind === kind)
      .sort((a, b) => a.sortName.localeCompare(b.sortName, 'ru'))
      .map(({ id, name, regionId }) => ({
        scope: { kind, id },
        title: name,
        group: kind === 'region' ? 'Регионы' : (regionNames.get(regionId) ?? 'Муниципалитеты'),
      }))
  const latest = new Map(programmes.toReversed().map(({ programmeId, title }) => [programmeId, title]))
  return [
    wholePlatform,
    ...territory('region'),
    ...territory('municipality').sort((a, b) => a.group.localeCompare(b.group, 'ru')),
    ...[...latest].map(([id, title]) => ({
      scope: { kind: 'programme' as const, id },
      title,
      group: 'Программы',
    })),
    ...cohorts.map(({ id, name, code }) => ({
      scope: { kind: 'cohort' as const, id },
      title: `${name} (${code})`,
      group: 'Потоки',
    })),
  ]
}
