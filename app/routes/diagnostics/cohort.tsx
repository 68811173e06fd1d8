// /diagnostics/cohorts/:cohortId: the shift of a group, as far as it may be told. Three SQL statements for any number.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GroupComparison } from '#app/features/diagnostics/group-comparison.tsx'
import { GroupObserver } from '#app/features/diagnostics/group-observer.tsx'
import { findGroupReport } from '#app/features/diagnostics/group-report.server.ts'
import { instrument } from '#app/features/diagnostics/instrument.server.ts'
import { reportReaders } from '#app/features/diagnostics/reach.server.ts'
import { methodWords, missingWords, peopleWords } from '#app/features/diagnostics/report-words.ts'
import { trialWords } from '#app/features/diagnostics/wave-words.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Сдвиг группы — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...reportReaders)
  const found = await findGroupReport(viewer, params.cohortId ?? '')
  if (!found) throw notFound()
  const { id, name, reach, manages } = found.cohort
  const levels = instrument().sjt.levels.map(({ from, title }) => ({ from, title }))
  return { cohort: { id, name, reach, manages }, report: found.report, levels }
}

export default function DiagnosticCohort() {
  const { cohort, report, levels } = useLoaderData<typeof loader>()
  const base = `/diagnostics/cohorts/${cohort.id}`
  const missing = missingWords(report)
  return (
    <Page>
      <PageHeader
        title={`Сдвиг группы «${cohort.name}»`}
        lead={
          cohort.reach === 'whole'
            ? `В потоке ${peopleWords(report.people)}.`
            : `Люди Вашего муниципалитета в потоке: ${report.people}.`
        }
        crumbs={[{ to: '/diagnostics/cohorts', title: 'Сдвиг по группам' }]}
        actions={
          <>
            {cohort.manages ? (
              <ButtonLink to={`${base}/people`} tone="secondary">
                Кто прошёл
              </ButtonLink>
            ) : null}
            <ButtonLink to={`${base}/report.xlsx`} reloadDocument tone="secondary">
              Скачать таблицу
            </ButtonLink>
          </>
        }
      />
      <dl className="mb-7 grid grid-cols-2 gap-x-8 gap-y-4 border-y border-line py-5 sm:grid-cols-4">
        {report.waves.map(({ wave, title, taken, state }) => (
          <div key={wave} className="flex flex-col-reverse justify-end">
            <dt className="text-[0.9rem] text-ink-2">{title}</dt>
            <dd className="text-[1.5rem] font-semibold tabular-nums">
              {state === 'ahead' && !taken ? 'впереди' : `${taken} из ${report.people}`}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mb-9 max-w-3xl">
        <Notice>
          <p>
            {trialWords} Считаем только тех, кто прошёл оба замера. Группы меньше семи человек и всё, что
            можно вычислить вычитанием, закрыты.
          </p>
          {missing.length ? <p className="mt-1">Прошли не все. {missing.join('; ')}.</p> : null}
        </Notice>
      </div>
      <div className="space-y-9">
        {report.comparisons.map((comparison) => (
          <GroupComparison key={comparison.wave} comparison={comparison} levels={levels} />
        ))}
        <GroupObserver observer={report.observer} />
        <section aria-labelledby="method" className="border-t border-line pt-7">
          <h2 id="method">Как это посчитано</h2>
          <p className="mt-2 max-w-2xl text-ink-2">{methodWords}</p>
        </section>
      </div>
    </Page>
  )
}
