// Which enrolments an instructor's roles reach, as SQL over `e` (Enrolment) and `v` (ProgrammeVersion).
import { Prisma } from '#prisma/generated/client.ts'
import { hasPlatformRole, scopeIds, type Viewer } from '#app/features/identity/viewer.ts'

export function teachingScope(viewer: Viewer): Prisma.Sql {
  if (hasPlatformRole(viewer, 'instructor')) return Prisma.sql`1 = 1`
  const programmes = scopeIds(viewer, 'programme', 'instructor')
  const cohorts = scopeIds(viewer, 'cohort', 'instructor')
  const reached = [
    programmes.length && Prisma.sql`v."programmeId" IN (${Prisma.join(programmes)})`,
    cohorts.length && Prisma.sql`e."cohortId" IN (${Prisma.join(cohorts)})`,
  ].filter((condition) => typeof condition === 'object')
  return reached.length ? Prisma.sql`(${Prisma.join(reached, ' OR ')})` : Prisma.sql`1 = 0`
}
