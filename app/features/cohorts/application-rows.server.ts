// One application as the commands about it see it: with its cohort, its person and where the person is enrolled.
import type { Prisma } from '#prisma/generated/client.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { Addressee } from './application-mail.server.ts'

export const applicationSelect = {
  id: true,
  cohortId: true,
  userId: true,
  source: true,
  municipalityId: true,
  email: true,
  surname: true,
  givenName: true,
  patronymic: true,
  post: true,
  submittedById: true,
  agreedAt: true,
  confirmedAt: true,
  acceptedAt: true,
  declinedAt: true,
  withdrawnAt: true,
  user: {
    select: {
      id: true,
      surname: true,
      givenName: true,
      patronymic: true,
      email: true,
      deactivatedAt: true,
    },
  },
  cohort: {
    select: {
      id: true,
      name: true,
      code: true,
      startsOn: true,
      endsOn: true,
      timeZone: true,
      state: true,
      requiredSessions: true,
      paperwork: true,
      studyForm: true,
      funding: true,
      version: { select: { id: true, number: true, title: true, hours: true, programmeId: true } },
    },
  },
} satisfies Prisma.ApplicationSelect

export type ApplicationRow = Prisma.ApplicationGetPayload<{ select: typeof applicationSelect }>

export async function findApplication(
  tx: Transaction,
  where: Prisma.ApplicationWhereInput,
): Promise<ApplicationRow | null> {
  return tx.application.findFirst({ where, select: applicationSelect })
}

export function addresseeOf(row: ApplicationRow): Addressee {
  return {
    applicationId: row.id,
    email: row.user?.email ?? row.email,
    givenName: row.user?.givenName ?? row.givenName ?? '',
    patronymic: row.user ? row.user.patronymic : row.patronymic,
    cohortName: row.cohort.name,
    programmeTitle: row.cohort.version.title,
  }
}
