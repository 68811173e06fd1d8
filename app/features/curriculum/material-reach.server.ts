// Whose materials a viewer reaches: a learner those of the own enrolment, instructors and organisers those of their versions.
import { hasPlatformRole, scopeIds, type Viewer } from '#app/features/identity/viewer.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** Conditions on `v` (ProgrammeVersion) and `m` (ProgrammeMaterial). */
export interface Reach {
  version: Prisma.Sql
  material: Prisma.Sql
}

/** What is for learners, in the version the person began; the locks of lessons do not hold here. */
export function learnerReach({ userId }: Pick<Viewer, 'userId'>, enrolmentId: string): Reach {
  return {
    version: Prisma.sql`EXISTS (SELECT 1 FROM "Enrolment" e
      WHERE e."id" = ${enrolmentId} AND e."userId" = ${userId} AND e."withdrawnAt" IS NULL AND e."versionId" = v."id")`,
    material: Prisma.sql`m."audience" = 'learner'`,
  }
}

/** Everything of a version, for those who teach or hold sessions by it. */
export function teacherReach(viewer: Viewer, versionId: string): Reach {
  return {
    version: Prisma.sql`v."id" = ${versionId} AND ${teaches(viewer)}`,
    material: Prisma.sql`1 = 1`,
  }
}

function teaches(viewer: Viewer): Prisma.Sql {
  if (hasPlatformRole(viewer, 'instructor', 'organiser', 'admin')) return Prisma.sql`1 = 1`
  const programmes = scopeIds(viewer, 'programme', 'instructor', 'organiser')
  const cohorts = scopeIds(viewer, 'cohort', 'instructor', 'organiser')
  const reached = [
    programmes.length && Prisma.sql`v."programmeId" IN (${Prisma.join(programmes)})`,
    cohorts.length &&
      Prisma.sql`EXISTS (SELECT 1 FROM "Cohort" c WHERE c."versionId" = v."id" AND c."id" IN (${Prisma.join(cohorts)}))`,
  ].filter((condition) => typeof condition === 'object')
  return reached.length ? Prisma.sql`(${Prisma.join(reached, ' OR ')})` : Prisma.sql`1 = 0`
}
