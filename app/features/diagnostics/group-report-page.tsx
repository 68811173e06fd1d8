// The shift of a group, as far as it may be told.
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { GroupComparison } from './group-comparison.tsx'
import { GroupObserver } from './group-observer.tsx'
import type { GroupReport } from './group-report.ts'
import { methodWords, missingWords, peopleWords } from './report-words.ts'
import { trialWords } from './wave-words.ts'

export interface GroupReportPageProps {
  cohort: { id: string; name: string; reach: 'whole' | 'own'; manages: boolean }
  report: GroupReport
  levels: { from: number; title: string }[]
  /** Where the list of cohorts stands that the reader came from. */
  list: string
}

export function GroupReportPage({ cohort, report, levels, list }: GroupReportPageProps) {
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
        crumbs={[{ to: list, title: 'Сдвиг по группам' }]}
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
