// The small programme with three sessions and three project stages. For tests of what is done together.
import type { PathStep } from '#app/features/curriculum/blended-outline.ts'
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { database } from '#app/platform/database.server.ts'
import { insertSmallProgramme, smallOutline } from './small-programme.ts'

const path: [PathStep['kind'], string][] = [
  ['module', 'm1'],
  ['session', 's1'],
  ['stage', 'p1'],
  ['module', 'm2'],
  ['stage', 'p2'],
  ['session', 's2'],
  ['module', 'm3'],
  ['stage', 'p3'],
  ['session', 's3'],
  ['final', 'final'],
]

export function blendedOutline(prefix = 'b1', pending: ProgrammeOutline['pending'] = []): ProgrammeOutline {
  return {
    ...smallOutline(prefix),
    title: 'Малая очная программа',
    hours: 36,
    components: { lessonsAndTests: 10, workTasks: 9, sessions: 12, project: 5 },
    sessions: [1, 2, 3].map((number) => ({
      ...{ componentId: `${prefix}:s${number}`, key: `s${number}`, number, hours: 4 },
      title: `Встреча ${number}`,
      summary: 'Вместе.',
    })),
    stages: [1, 2, 3].map((number) => ({
      ...{ componentId: `${prefix}:p${number}`, key: `p${number}`, title: `П${number}. Этап`, hours: 1 },
      week: number,
      kind: 'team' as const,
      criteria: ['Есть данные'],
      dueSession: number === 2 ? 's2' : null,
      admission: number < 3,
      body: '## Что сделать\n\nСделайте.',
    })),
    pending,
    diagnostics: [],
    exam: null,
    path: [
      ...path.map(([kind, key]) => ({ kind, key })),
      ...pending.map(({ key }): PathStep => ({ kind: 'pending', key })),
    ],
  }
}

export function insertBlendedProgramme(prefix = 'b1', pending: ProgrammeOutline['pending'] = []) {
  return insertSmallProgramme(prefix, undefined, blendedOutline(prefix, pending))
}

/** An announced session of a cohort, three hours from ten in Moscow; its id is `cohort:key`. */
export async function insertSession(
  cohortId: string,
  key: string,
  day: string,
  changes: { announced?: boolean } = {},
) {
  const startsAt = new Date(`${day}T07:00:00Z`)
  await database().strategySession.create({
    data: {
      ...{
        id: `${cohortId}:${key}`,
        cohortId,
        componentKey: key,
        number: Number(key.slice(1)),
        title: `Встреча ${key}`,
      },
      ...{ startsAt, endsAt: new Date(`${day}T10:00:00Z`), timeZone: 'Europe/Moscow', capacity: 10 },
      announcedAt: changes.announced === false ? null : new Date('2026-09-20T09:00:00Z'),
      createdAt: startsAt,
      updatedAt: startsAt,
    },
  })
}
