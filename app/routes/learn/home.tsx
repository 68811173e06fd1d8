// /learn: a learner's home. Three SQL statements at most: the viewer, the enrolments with progress, the certificate.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findCertificate } from '#app/features/certification/certificate.server.ts'
import { instrument } from '#app/features/diagnostics/instrument.server.ts'
import { shiftCard } from '#app/features/diagnostics/shift-card.ts'
import { ShiftCard } from '#app/features/diagnostics/shift-card.tsx'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { HomeAside } from '#app/features/learning/home-aside.tsx'
import { HomeNow } from '#app/features/learning/home-now.tsx'
import { HomePathList } from '#app/features/learning/home-path-list.tsx'
import { homeView } from '#app/features/learning/home-view.ts'
import { findHome } from '#app/features/learning/home.server.ts'
import { addressName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Notice, Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Моё обучение — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const now = new Date()
  const { chosen, timeZone, others } = await findHome(
    viewer,
    new URL(request.url).searchParams.get('enrolment'),
    now,
  )
  // Asked only of those who have passed everything: for them it is the third statement.
  const issued = chosen?.progress.complete ? await findCertificate(chosen.enrolmentId) : null
  const certificate =
    chosen && issued?.status === 'valid'
      ? { ...issued, to: `/learn/${chosen.enrolmentId}/certificate` }
      : null
  const shift = chosen?.progress.diagnostics.length ? shiftCard(instrument().sjt.levels, chosen) : null
  const facts = chosen && { ...chosen, afterwards: shift?.next ?? null }
  const view = facts && homeView(viewer, viewer.timeZone ?? timeZone, facts, certificate, now)
  return {
    name: addressName(viewer),
    view,
    shift,
    others: others.map(({ endsOn: _endsOn, ...other }) => other),
  }
}

export default function HomeRoute() {
  const { name, view, shift, others } = useLoaderData<typeof loader>()
  if (!view) return <NothingYet name={name} />
  // What asks for an answer comes before the path on a narrow screen; beside it there is room for both.
  const urgent = view.remarks.length > 0 || view.certificate !== null
  const aside = (
    <HomeAside view={view} others={others}>
      {shift ? <ShiftCard view={shift} /> : null}
    </HomeAside>
  )
  return (
    <Page>
      <header className="mb-7">
        <h1 className="break-words">{view.greeting}</h1>
        <p className="mt-1.5 text-[1.05rem] text-ink-2">{view.lead}</p>
      </header>
      {view.warning ? (
        <div className="mb-6">
          <Notice tone={view.warning.reachable ? 'amber' : 'wax'}>{view.warning.text}</Notice>
        </div>
      ) : null}
      <HomeNow card={view.now} />
      <div className="mt-10 grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        {urgent ? <div className="lg:col-start-2 lg:row-start-1">{aside}</div> : null}
        <HomePathList hours={view.hours} percent={view.percent} path={view.path} />
        {urgent ? null : aside}
      </div>
      <p className="mt-10">
        <Link to="/learn/cohorts" className="inline-flex min-h-11 items-center">
          Открытые потоки и мои заявки
        </Link>
      </p>
    </Page>
  )
}

function NothingYet({ name }: { name: string }) {
  return (
    <Page width="text">
      <h1 className="mb-6">Здравствуйте, {name}</h1>
      <EmptyState
        title="Вас ещё не записали на программу"
        action={<ButtonLink to="/learn/cohorts">Открытые потоки и мои заявки</ButtonLink>}
      >
        <p>
          Подайте заявку в поток, который набирает людей, или спросите куратора обучения в Вашем
          муниципалитете: он подскажет поток и даты.
        </p>
      </EmptyState>
    </Page>
  )
}
