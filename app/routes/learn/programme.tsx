// /learn/:enrolmentId: the whole programme by lessons, with results and hours. Three SQL statements at most.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { componentWords } from '#app/features/curriculum/component-words.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { PathMeter } from '#app/features/learning/home-path-list.tsx'
import { PendingNotice } from '#app/features/learning/pending-notice.tsx'
import { ProgrammePath } from '#app/features/learning/programme-path.tsx'
import { shownModule } from '#app/features/learning/path-module.tsx'
import { materialsAddress } from '#app/features/learning/path-addresses.ts'
import { RowMarks } from '#app/features/learning/path-row.tsx'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Программа'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const now = new Date()
  const found = await findProgress(viewer, params.enrolmentId ?? '', now)
  if (!found) throw notFound()
  const { enrolmentId, cohort, outline, progress } = found
  const { modules, sessions, stages, pending, diagnostics, exam, path, final, attendance } = progress
  const { hours, hoursDone, fraction } = progress
  const { title, summary, outcomes, components } = outline
  return {
    ...{ enrolmentId, title, summary, outcomes, components, hours, hoursDone, now },
    attested: outline.attestation !== null,
    path: {
      path,
      modules: modules.map((module) => shownModule(module, outline)),
      sessions,
      stages,
      pending,
      diagnostics,
      exam,
      final,
    },
    warning: attendance.warning,
    zone: viewer.timeZone ?? cohort.timeZone,
    percent: Math.floor(fraction * 100),
    cohort: { name: cohort.name, startsOn: cohort.startsOn, endsOn: cohort.endsOn },
  }
}

export default function ProgrammeRoute() {
  const { enrolmentId, cohort, now, path, warning, zone, ...programme } = useLoaderData<typeof loader>()
  const done = programme.hoursDone.toLocaleString('ru-RU')
  return (
    <Page>
      <PageHeader
        title={programme.title}
        lead={programme.summary}
        crumbs={[{ to: '/learn', title: 'Моё обучение' }]}
        actions={
          <>
            {programme.attested ? (
              <ButtonLink to={`/learn/${enrolmentId}/attestation`} tone="secondary">
                Аттестация
              </ButtonLink>
            ) : null}
            <ButtonLink to={materialsAddress(enrolmentId)} tone="secondary">
              Памятки и словарь
            </ButtonLink>
          </>
        }
      />
      <div className="mb-8 max-w-3xl">
        <p className="mb-3 flex flex-wrap justify-between gap-x-6 text-[0.95rem] text-ink-2">
          <span>
            Поток «{cohort.name}», {formatDay(cohort.startsOn, now)} — {formatDay(cohort.endsOn, now)}
          </span>
          <span>
            пройдено {done} из{' '}
            {counted(programme.hours, 'академического часа', 'академических часов', 'академических часов')}
          </span>
        </p>
        <PathMeter percent={programme.percent} />
      </div>
      {warning || path.pending.length ? (
        <div className="mb-8 max-w-3xl space-y-4">
          {warning ? <Notice tone={warning.reachable ? 'amber' : 'wax'}>{warning.text}</Notice> : null}
          <PendingNotice pending={path.pending} />
        </div>
      ) : null}
      <RowMarks />
      <ProgrammePath progress={path} enrolmentId={enrolmentId} now={now} zone={zone} />
      <div className="grid gap-x-10 gap-y-8 border-t border-line py-7 lg:grid-cols-2">
        <Hours hours={programme.hours} parts={programme.components} />
        <Outcomes outcomes={programme.outcomes} />
      </div>
    </Page>
  )
}

function Hours({ hours, parts }: { hours: number; parts: Record<string, number> }) {
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">Из чего складываются часы</h2>
      <dl className="mt-3 text-[0.95rem]">
        {Object.entries(parts).map(([part, value]) => (
          <div key={part} className="flex justify-between gap-6 border-b border-line py-2">
            <dt>{componentWords[part] ?? part}</dt>
            <dd className="tabular-nums">{counted(value, 'час', 'часа', 'часов')}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-6 py-2 font-semibold">
          <dt>Всего (академических, по 45 минут)</dt>
          <dd className="tabular-nums">{counted(hours, 'час', 'часа', 'часов')}</dd>
        </div>
      </dl>
    </section>
  )
}

function Outcomes({ outcomes }: { outcomes: string[] }) {
  if (!outcomes.length) return null
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">Что Вы сумеете после программы</h2>
      <ul className="mt-3 list-disc space-y-1.5 pl-5 text-[0.95rem] marker:text-pine">
        {outcomes.map((outcome) => (
          <li key={outcome}>{outcome}</li>
        ))}
      </ul>
    </section>
  )
}
