// Letters about an application: each change of its state is told to the person, once.
import { addressName } from '#app/lib/russian.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'

export type ApplicationNews = 'submitted' | 'nominated' | 'asked' | 'confirmed' | 'declined' | 'withdrawn'

export interface Addressee {
  applicationId: string
  email: string
  givenName: string
  patronymic: string | null
  cohortName: string
  programmeTitle: string
}

const subjects: Record<ApplicationNews, (cohort: string) => string> = {
  submitted: (cohort) => `Заявка в поток «${cohort}» подана`,
  nominated: (cohort) => `Вас выдвинули в поток «${cohort}»`,
  asked: (cohort) => `Приглашение в поток «${cohort}»`,
  confirmed: (cohort) => `Куратор подтвердил заявку в поток «${cohort}»`,
  declined: (cohort) => `Заявка в поток «${cohort}» отклонена`,
  withdrawn: (cohort) => `Заявка в поток «${cohort}» отозвана`,
}

const sentences: Record<ApplicationNews, string> = {
  submitted: 'Мы получили Вашу заявку. Когда организатор примет решение, придёт письмо.',
  nominated: 'Куратор обучения Вашего муниципалитета предложил зачислить Вас. Решение примет организатор.',
  asked: 'Зачислят только с Вашего согласия. Согласиться или отказаться можно на странице ниже.',
  confirmed: 'Теперь решение за организатором.',
  declined: 'Организатор отклонил заявку.',
  withdrawn: 'Заявка больше не рассматривается.',
}

export async function tellApplicant(
  tx: Transaction,
  news: ApplicationNews,
  to: Addressee,
  { reason = null, now }: { reason?: string | null; now: Date },
): Promise<void> {
  await enqueueMail(
    tx,
    {
      kind: `application-${news}`,
      recipient: to.email,
      subject: subjects[news](to.cohortName),
      body: `Здравствуйте, ${addressName({ ...to, surname: '' })}.

Поток «${to.cohortName}», программа «${to.programmeTitle}».
${sentences[news]}${reason ? `\nПричина: ${reason}` : ''}

Ваши заявки и приглашения: ${publicAddress('/learn/cohorts')}
`,
      dedupeKey: `application:${to.applicationId}:${news}`,
    },
    now,
  )
}
