// Asks people whom the importer may not see: an application that waits for their own word, and a letter. Nothing about
// them is shown until they agree.
import { addressName } from '#app/lib/russian.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { openKeyOf } from './application.ts'
import type { CohortBrief } from './cohort.server.ts'
import type { CheckedRow } from './row-check.server.ts'

interface Asked {
  userId: string
  row: CheckedRow
}

export async function askToAgree(
  tx: Transaction,
  viewer: Pick<Viewer, 'userId'>,
  cohort: CohortBrief,
  people: Asked[],
  { now, importId }: { now: Date; importId: string | null },
): Promise<void> {
  if (!people.length) return
  const accounts = await tx.user.findMany({
    where: { id: { in: people.map(({ userId }) => userId) } },
    select: { id: true, email: true, givenName: true, patronymic: true, surname: true, deactivatedAt: true },
  })
  await tx.application.createMany({
    data: accounts.map(({ id, email }) => ({
      cohortId: cohort.id,
      userId: id,
      source: 'import',
      email,
      submittedAt: now,
      submittedById: viewer.userId,
      importId,
      openKey: openKeyOf(cohort.id, email),
    })),
  })
  await tx.outboxMail.createMany({
    data: accounts
      .filter(({ deactivatedAt }) => !deactivatedAt)
      .map(({ id, email, ...name }) => ({
        kind: 'cohort-invitation',
        recipient: email,
        subject: `Приглашение в поток «${cohort.name}»`,
        body: letter(addressName(name), cohort),
        dedupeKey: `asked:${cohort.id}:${id}:${now.getTime()}`,
        nextAttemptAt: now,
        createdAt: now,
      })),
  })
}

function letter(name: string, cohort: CohortBrief): string {
  return `Здравствуйте, ${name}.

Вас приглашают в поток «${cohort.name}» программы «${cohort.version.title}».

Зачислят только с Вашего согласия. Согласиться или отказаться можно здесь:
${publicAddress('/learn/cohorts')}
`
}
