// Whose work a stage is: the person's team with its members, or the person alone.
import type { Reader } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export interface Member {
  enrolmentId: string
  userId: string
  email: string
  surname: string
  givenName: string
  patronymic: string | null
}

export interface OwnTeam {
  id: string
  number: number
  name: string
  members: Member[]
}

const memberSelect = {
  select: {
    enrolmentId: true,
    enrolment: {
      select: {
        userId: true,
        user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
      },
    },
  },
  where: { enrolment: { withdrawnAt: null } },
  orderBy: [{ enrolment: { user: { surname: 'asc' } } }, { enrolmentId: 'asc' }],
} satisfies Prisma.Team$membersArgs

/** The team of an enrolment with its present members; null for who works alone. */
export async function findOwnTeam(reader: Reader, enrolmentId: string): Promise<OwnTeam | null> {
  return readTeam(reader, { members: { some: { enrolmentId } } })
}

export async function findTeamById(reader: Reader, id: string): Promise<OwnTeam | null> {
  return readTeam(reader, { id })
}

async function readTeam(
  reader: Reader,
  where: { id: string } | { members: { some: { enrolmentId: string } } },
): Promise<OwnTeam | null> {
  const team = await reader.team.findFirst({
    where,
    select: { id: true, number: true, name: true, members: memberSelect },
  })
  if (!team) return null
  const members = team.members.map(({ enrolmentId, enrolment: { userId, user } }) => {
    return { enrolmentId, userId, ...user }
  })
  return { ...team, members }
}
