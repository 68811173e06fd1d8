// Fills a new database: the regions and programmes always, the cast and its story in a demo.
import type { Database } from '#app/platform/database.server.ts'
import { seedAttestation } from './seed-attestation.ts'
import { seedBlended } from './seed-blended.ts'
import { seedCaseDrafts } from './seed-case-drafts.ts'
import { seedCertification } from './seed-certification.ts'
import { seedCohorts } from './seed-cohorts.ts'
import { seedCurriculum } from './seed-curriculum.ts'
import { seedDirectory } from './seed-directory.ts'
import { seedDiagnostics } from './seed-diagnostics.ts'
import { seedOversight } from './seed-oversight.ts'
import { seedFrdo } from './seed-frdo.ts'
import { seedExams } from './seed-exam.ts'
import { seedIdentity } from './seed-identity.ts'
import { seedIndicators } from './seed-indicators.ts'
import { seedLearning } from './seed-learning.ts'
import { seedMarking } from './seed-marking.ts'
import { seedPractice, seedPracticeStory, seedShift } from './seed-practice.ts'
import { seedPapers } from './seed-papers.ts'
import { seedPilot } from './seed-pilot.ts'
import { seedRecords } from './seed-records.ts'
import { seedRecruitment } from './seed-recruitment.ts'
import { seedRollout } from './seed-rollout.ts'
import { seedOrganisations, seedPosts } from './seed-organisations.ts'

export interface SeedOptions {
  demo: boolean
  now: Date
}

export async function seed(database: Database, { demo, now }: SeedOptions): Promise<void> {
  // The order matters: organisations, programmes, then people, then what they do.
  await seedOrganisations(database, { demo })
  await seedCurriculum(database, now)
  // In a demo the cases are older than what people did with them.
  await seedPractice(database, demo ? new Date(now.getTime() - 30 * 86_400_000) : now)
  if (!demo) return
  await seedIdentity(database, now)
  await seedPosts(database, now)
  await seedCohorts(database, { now })
  await seedPilot(database, { now })
  await seedLearning(database, { now })
  await seedCertification(database, { now })
  await seedRecruitment(database, { now })
  await seedBlended(database, { now })
  await seedRecords(database, { now })
  await seedAttestation(database)
  await seedPracticeStory(database, { now })
  await seedShift(database, { now })
  await seedCaseDrafts(database, { now })
  await seedMarking(database, { now })
  await seedExams(database, { now })
  await seedDiagnostics(database, { now })
  await seedRollout(database, { now })
  await seedFrdo(database, { now })
  await seedPapers(database)
  await seedDirectory(database, { now })
  await seedOversight(database, { now })
  await seedIndicators(database, { now })
}
