// Pairs of marks within an instructor's scope: how far markers agree by criterion, and who drifts.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { surnameWithInitials } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { type Agreement, agreementOf, type LevelPair } from './agreement.ts'
import { type Drift, type DriftPoint, driftOf } from './agreement-drift.ts'
import { criteriaKeys, type CriterionKey } from './criteria.ts'
import { handedInTo } from './marking-scope.server.ts'

export interface AgreementPicture {
  /** Replies marked by two. */
  replies: number
  criteria: (Agreement & { criterion: CriterionKey })[]
  markers: { id: string; name: string; drift: Drift[] }[]
}

interface Marked {
  markerId: string
  at: Date
  levels: Map<string, number | null>
}

export async function readAgreement(viewer: Viewer, timeZone: string): Promise<AgreementPicture> {
  const rows = await database().replyMarking.findMany({
    where: {
      kind: { in: ['first', 'second'] },
      submittedAt: { not: null },
      attempt: {
        AND: [handedInTo(viewer), { markings: { some: { kind: 'second', submittedAt: { not: null } } } }],
      },
    },
    select: {
      attemptId: true,
      kind: true,
      markerId: true,
      submittedAt: true,
      marks: { select: { criterion: true, level: true } },
    },
  })
  const byReply = new Map<string, Partial<Record<'first' | 'second', Marked>>>()
  for (const { attemptId, kind, markerId, submittedAt, marks } of rows) {
    const at = submittedAt ?? new Date(0)
    const levels = new Map(marks.map(({ criterion, level }) => [criterion, level]))
    byReply.set(attemptId, { ...byReply.get(attemptId), [kind]: { markerId, at, levels } })
  }
  const both = [...byReply.values()].flatMap(({ first, second }) =>
    first && second ? [{ first, second }] : [],
  )
  const points = both.flatMap(({ first, second }) => [...pointsOf(first, second), ...pointsOf(second, first)])
  const drift = driftOf(points, timeZone)
  return {
    replies: both.length,
    criteria: criteriaKeys.map((criterion) => ({
      criterion,
      ...agreementOf(both.flatMap(({ first, second }) => pairOf(first, second, criterion))),
    })),
    markers: await named(drift),
  }
}

/** «Не применимо» of either leaves nothing to compare. */
function pairOf(first: Marked, second: Marked, criterion: CriterionKey): LevelPair[] {
  const [own, other] = [first.levels.get(criterion), second.levels.get(criterion)]
  return typeof own === 'number' && typeof other === 'number' ? [[own, other]] : []
}

function pointsOf(own: Marked, other: Marked): DriftPoint[] {
  return criteriaKeys.flatMap((criterion) =>
    pairOf(own, other, criterion).map(([level, against]) => ({
      markerId: own.markerId,
      criterion,
      at: own.at,
      own: level,
      other: against,
    })),
  )
}

async function named(drift: readonly Drift[]): Promise<AgreementPicture['markers']> {
  const ids = [...new Set(drift.map(({ markerId }) => markerId))]
  const people = await database().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, surname: true, givenName: true, patronymic: true, sortName: true },
    orderBy: { sortName: 'asc' },
  })
  return people.map((person) => ({
    id: person.id,
    name: surnameWithInitials(person),
    drift: drift.filter(({ markerId }) => markerId === person.id),
  }))
}
