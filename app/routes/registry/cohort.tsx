// /registry/cohorts/:cohortId: people, how far they are, what may be done about each. Eight SQL statements at most.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { grantRefusals } from '#app/features/assessment/attempt-grant.ts'
import { grantAttempt } from '#app/features/assessment/attempt-grant.server.ts'
import { findCertificate } from '#app/features/certification/certificate.server.ts'
import { countReady, listCertificatesOf } from '#app/features/certification/ready.server.ts'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { enrolmentForm } from '#app/features/cohorts/cohort.schema.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import {
  AskWithdrawal,
  OneTimeLink,
  ReadyForPapers,
  Withdrawn,
} from '#app/features/cohorts/cohort-notices.tsx'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import {
  findCohortPerson,
  listCohortPeople,
  peopleSorts,
} from '#app/features/cohorts/cohort-people.server.ts'
import { CohortPeople } from '#app/features/cohorts/cohort-people.tsx'
import { stateAllows } from '#app/features/cohorts/cohort-state.ts'
import { enrolmentRefusals } from '#app/features/cohorts/enrolment.ts'
import {
  resendInvitation,
  restoreEnrolment,
  withdrawEnrolment,
} from '#app/features/cohorts/enrolment.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { hasRole } from '#app/features/identity/viewer.ts'
import { listProgressSummaries } from '#app/features/learning/progress.server.ts'
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Notice } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { Paging } from '#app/ui/table.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const url = new URL(request.url)
  const listing = readListing(url, peopleSorts, 'surname')
  const query = url.searchParams.get('query') ?? ''
  const withdrawn = url.searchParams.get('show') === 'withdrawn'
  const asked = url.searchParams.get('ask') ?? url.searchParams.get('withdrawn')
  const { rows, total } = await listCohortPeople(cohort.id, { listing, query, withdrawn })
  const shown = rows.map(({ enrolmentId }) => enrolmentId)
  const [summaries, certificates, ready, person] = await Promise.all([
    listProgressSummaries({ enrolmentIds: shown }),
    listCertificatesOf(shown),
    cohort.registers ? countReady(viewer, [cohort.id]) : new Map<string, number>(),
    asked ? findCohortPerson(cohort.id, asked) : null,
  ])
  const left = new Map(summaries.map((summary) => [summary.enrolmentId, summary]))
  return {
    cohort: headOf(cohort),
    registers: cohort.registers,
    materials: hasRole(viewer, 'organiser') ? `/teach/programmes/${cohort.version.id}/materials` : null,
    enrols: stateAllows(cohort.state).enrolment,
    held: !stateAllows(cohort.state).seenByLearners && cohort.people > 0,
    people: rows.map(({ completedAt, withdrawnAt, enrolledAt, ...row }) => ({
      ...row,
      name: fullName(row),
      enrolled: formatDayDigits(dayOf(enrolledAt, cohort.timeZone)),
      completed: completedAt && formatDayDigits(dayOf(completedAt, cohort.timeZone)),
      withdrawn: withdrawnAt && formatDayDigits(dayOf(withdrawnAt, cohort.timeZone)),
      missing: left.get(row.enrolmentId)?.missing ?? [],
      spent: left.get(row.enrolmentId)?.spent ?? [],
      certificate: certificates.get(row.enrolmentId) ?? null,
    })),
    ready: ready.get(cohort.id) ?? 0,
    person: person && {
      enrolmentId: person.enrolmentId,
      name: fullName(person),
      gone: person.withdrawnAt !== null,
    },
    asking: url.searchParams.has('ask'),
    list: {
      page: listing.page,
      pages: pagesOf(total),
      sort: listing.sort,
      total,
      query,
      withdrawn,
      gone: withdrawn ? 0 : cohort.withdrawn,
    },
  }
}

const refusals = { ...enrolmentRefusals, ...grantRefusals }

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const form = enrolmentForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) throw notFound()
  const { intent, enrolmentId, quizKey } = form.data
  const commands = {
    withdraw: async () =>
      withdrawEnrolment(viewer, {
        enrolmentId,
        documentIssued: (await findCertificate(enrolmentId)) !== null,
      }),
    restore: () => restoreEnrolment(viewer, enrolmentId),
    resend: () => resendInvitation(viewer, enrolmentId),
    attempt: async () =>
      (await grantAttempt(viewer, { enrolmentId, quizKey })) ?? { outcome: 'unknown' as const },
  }
  const result = await commands[intent]()
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data({ error: refusals[result.reason], link: null, enrolmentId }, { status: 409 })
  // The link is in this answer only: it cannot be read again.
  if (intent === 'resend' && 'link' in result)
    return data({ error: null, link: result.link ?? null, enrolmentId })
  const here = `/registry/cohorts/${params.cohortId}`
  return redirect(intent === 'withdraw' ? `${here}?withdrawn=${enrolmentId}` : here)
}

export const clientAction = keepingForm((sentence, typed) => ({
  error: sentence,
  link: null,
  enrolmentId: typed.get('enrolmentId'),
}))

export default function CohortPeoplePage() {
  const { cohort, registers, materials, enrols, held, people, ready, person, asking, list } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/registry/cohorts/${cohort.id}`
  const { manages } = cohort
  const invite = manages && enrols ? <ButtonLink to={`${here}/invite`}>Пригласить людей</ButtonLink> : null
  return (
    <CohortPage cohort={cohort} actions={invite}>
      <div className="mb-6 space-y-3 empty:hidden">
        {answer?.error ? (
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        ) : null}
        {answer?.link ? <OneTimeLink link={answer.link} /> : null}
        {person && asking && manages && !person.gone ? <AskWithdrawal person={person} back={here} /> : null}
        {person && !asking && manages && person.gone ? <Withdrawn person={person} /> : null}
        {held ? (
          <Notice tone="amber">
            Поток ещё черновик: люди не знают о зачислении. Письма уйдут, когда Вы{' '}
            <Link to={`${here}/state`}>откроете набор или начнёте обучение</Link>.
          </Notice>
        ) : null}
        {ready && registers ? <ReadyForPapers count={ready} cohortId={cohort.id} /> : null}
      </div>
      <h2 className="mb-3">{list.withdrawn ? 'Убраны из потока' : 'Слушатели'}</h2>
      {list.total || list.query ? <SearchForm label="Фамилия или почта" keep={['show']} /> : null}
      {people.length ? (
        <>
          <CohortPeople people={people} sort={list.sort} here={here} manages={manages} linked={registers} />
          <Paging
            page={list.page}
            pages={list.pages}
            total={counted(list.total, 'человек', 'человека', 'человек')}
          />
        </>
      ) : (
        <EmptyState
          title={list.query ? 'Никого не нашлось' : 'Здесь пока никого'}
          action={list.query || list.withdrawn ? null : invite}
        >
          {list.query
            ? 'Ищем по началу фамилии и по почте.'
            : enrols
              ? 'Пригласите людей по одному, загрузите список или примите заявки.'
              : null}
        </EmptyState>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        {list.withdrawn ? <Link to={here}>Вернуться к слушателям</Link> : null}
        {list.gone ? (
          <Link to={`${here}?show=withdrawn`}>
            Убраны из потока: {counted(list.gone, 'человек', 'человека', 'человек')}
          </Link>
        ) : null}
        {registers && !list.withdrawn ? (
          <Link to={`/registry/people?cohort=${cohort.id}`}>Данные слушателей для документов</Link>
        ) : null}
        {people.length && !list.withdrawn ? (
          <a href={`${here}/people.xlsx`} download>
            Скачать список (XLSX)
          </a>
        ) : null}
        {materials ? <Link to={materials}>Материалы сессий и модулей для печати</Link> : null}
      </p>
    </CohortPage>
  )
}
