// /registry/cohorts/:cohortId: the people of a cohort, how far they are, and what may be done about each.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { findCertificate } from '#app/features/certification/certificate.server.ts'
import { countReady, listCohortCertificates } from '#app/features/certification/ready.server.ts'
import { canManageCohort, cohortReaders, cohortStage } from '#app/features/cohorts/cohort.ts'
import { enrolmentForm } from '#app/features/cohorts/cohort.schema.ts'
import { findCohort } from '#app/features/cohorts/cohort.server.ts'
import { AskWithdrawal, OneTimeLink, Withdrawn } from '#app/features/cohorts/cohort-notices.tsx'
import {
  findCohortPerson,
  listCohortPeople,
  peopleSorts,
} from '#app/features/cohorts/cohort-people.server.ts'
import { CohortPeople } from '#app/features/cohorts/cohort-people.tsx'
import { enrolmentRefusals } from '#app/features/cohorts/enrolment.ts'
import {
  resendInvitation,
  restoreEnrolment,
  withdrawEnrolment,
} from '#app/features/cohorts/enrolment.server.ts'
import { StageBadge } from '#app/features/cohorts/stage-badge.tsx'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { hasRole } from '#app/features/identity/viewer.ts'
import { listProgressSummaries } from '#app/features/learning/progress.server.ts'
import { dayOf, formatDay, formatDayDigits, zoneName } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { Paging } from '#app/ui/table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohort(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const url = new URL(request.url)
  const listing = readListing(url, peopleSorts, 'surname')
  const query = url.searchParams.get('query') ?? ''
  const withdrawn = url.searchParams.get('show') === 'withdrawn'
  const asked = url.searchParams.get('ask') ?? url.searchParams.get('withdrawn')
  const [{ rows, total }, summaries, certificates, ready, person, gone] = await Promise.all([
    listCohortPeople(cohort.id, { listing, query, withdrawn }),
    listProgressSummaries({ cohortId: cohort.id }),
    listCohortCertificates(cohort.id),
    countReady(viewer, [cohort.id]),
    asked ? findCohortPerson(cohort.id, asked) : null,
    withdrawn
      ? 0
      : listCohortPeople(cohort.id, { listing, query: '', withdrawn: true }).then((list) => list.total),
  ])
  const missing = new Map(summaries.map((summary) => [summary.enrolmentId, summary.missing]))
  return {
    cohort: {
      ...cohort,
      stage: cohortStage(cohort, dayOf(new Date(), cohort.timeZone)),
      dates: `с ${formatDay(cohort.startsOn)} по ${formatDay(cohort.endsOn)} (${zoneName(cohort.timeZone)})`,
    },
    teaches: hasRole(viewer, 'organiser', 'instructor'),
    manages: canManageCohort(viewer, { id: cohort.id, programmeId: cohort.version.programmeId }),
    people: rows.map(({ completedAt, withdrawnAt, enrolledAt, ...row }) => ({
      ...row,
      name: fullName(row),
      enrolled: formatDayDigits(dayOf(enrolledAt, cohort.timeZone)),
      completed: completedAt && formatDayDigits(dayOf(completedAt, cohort.timeZone)),
      withdrawn: withdrawnAt && formatDayDigits(dayOf(withdrawnAt, cohort.timeZone)),
      missing: missing.get(row.enrolmentId) ?? [],
      certificate: certificates.get(row.enrolmentId) ?? null,
    })),
    ready: ready.get(cohort.id) ?? 0,
    person: person && {
      enrolmentId: person.enrolmentId,
      name: fullName(person),
      gone: person.withdrawnAt !== null,
    },
    asking: url.searchParams.has('ask'),
    list: { page: listing.page, pages: pagesOf(total), sort: listing.sort, total, query, withdrawn, gone },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const form = enrolmentForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) throw notFound()
  const { intent, enrolmentId } = form.data
  const commands = {
    withdraw: async () =>
      withdrawEnrolment(viewer, {
        enrolmentId,
        documentIssued: (await findCertificate(enrolmentId)) !== null,
      }),
    restore: () => restoreEnrolment(viewer, enrolmentId),
    resend: () => resendInvitation(viewer, enrolmentId),
  }
  const result = await commands[intent]()
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data({ error: enrolmentRefusals[result.reason], link: null, enrolmentId }, { status: 409 })
  // The link is in this answer only: it cannot be read again.
  if (intent === 'resend') return data({ error: null, link: result.link ?? null, enrolmentId })
  const here = `/registry/cohorts/${params.cohortId}`
  return redirect(intent === 'withdraw' ? `${here}?withdrawn=${enrolmentId}` : here)
}

export default function CohortPage() {
  const { cohort, teaches, manages, people, ready, person, asking, list } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/registry/cohorts/${cohort.id}`
  const invite = manages ? <ButtonLink to={`${here}/invite`}>Пригласить людей</ButtonLink> : null
  return (
    <Page>
      <PageHeader
        title={cohort.name}
        crumbs={[{ to: '/registry', title: 'Потоки' }]}
        lead={`${cohort.version.title}, версия ${cohort.version.number}, ${counted(cohort.version.hours, 'час', 'часа', 'часов')}`}
        actions={invite}
      />
      <p className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <StageBadge stage={cohort.stage} />
        <span>Группа {cohort.code}</span>
        <span className="text-ink-2">{cohort.dates}</span>
      </p>
      {teaches ? (
        <p className="mb-6">
          <Link to={`/teach/programmes/${cohort.version.id}/materials`}>
            Материалы сессий и модулей для печати
          </Link>
        </p>
      ) : null}
      <div className="mb-6 space-y-3">
        {answer?.error ? (
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        ) : null}
        {answer?.link ? <OneTimeLink link={answer.link} /> : null}
        {person && asking && manages && !person.gone ? <AskWithdrawal person={person} back={here} /> : null}
        {person && !asking && manages && person.gone ? <Withdrawn person={person} /> : null}
        {ready && manages ? (
          <Notice tone="pine">
            {counted(ready, 'человек прошёл', 'человека прошли', 'человек прошли')} всё и{' '}
            {ready === 1 ? 'ждёт' : 'ждут'} удостоверение.{' '}
            <Link to={`/registry/ready?cohort=${cohort.id}`}>Выдать документы</Link>
          </Notice>
        ) : null}
      </div>
      <h2 className="mb-3">{list.withdrawn ? 'Убраны из потока' : 'Слушатели'}</h2>
      {list.total || list.query ? <SearchForm label="Фамилия или почта" keep={['show']} /> : null}
      {people.length ? (
        <>
          <CohortPeople people={people} sort={list.sort} here={here} manages={manages} />
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
          {list.query ? 'Ищем по началу фамилии и по почте.' : null}
        </EmptyState>
      )}
      {list.withdrawn ? (
        <p className="mt-6">
          <Link to={here}>Вернуться к слушателям</Link>
        </p>
      ) : list.gone ? (
        <p className="mt-6">
          <Link to={`${here}?show=withdrawn`}>
            Убраны из потока: {counted(list.gone, 'человек', 'человека', 'человек')}
          </Link>
        </p>
      ) : null}
    </Page>
  )
}
