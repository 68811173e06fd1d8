// /oversight/comparison: regions that agreed to be compared, and the own region's agreement.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { figureWords, intervalWords } from '#app/features/oversight/closed-measure.ts'
import { drawCoverage, drawShifts } from '#app/features/oversight/comparison-drawing.tsx'
import { type ComparedRegion, coverageSentence, shiftSentence } from '#app/features/oversight/comparison.ts'
import { compareRegions } from '#app/features/oversight/comparison.server.ts'
import {
  ComparisonCharts,
  type ComparisonRow,
  ComparisonTable,
} from '#app/features/oversight/comparison-figures.tsx'
import { coverageInShort, whyNoCoverage } from '#app/features/oversight/coverage.ts'
import { FileLinks } from '#app/features/oversight/file-links.tsx'
import { quarterTitle } from '#app/features/oversight/quarter.ts'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { SharingCard } from '#app/features/oversight/sharing-cards.tsx'
import { sharingForm } from '#app/features/oversight/sharing.schema.ts'
import { agreeToShare, listOwnSharing, withdrawSharing } from '#app/features/oversight/sharing.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { FormErrors } from '#app/ui/field.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Сравнение регионов — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { regions, takesPart } = await compareRegions(viewer)
  const [wide, narrow] = [drawCoverage(regions, 'desk'), drawCoverage(regions, 'phone')]
  const [wideShifts, narrowShifts] = [drawShifts(regions, 'desk'), drawShifts(regions, 'phone')]
  return {
    takesPart,
    own: await listOwnSharing(viewer),
    shown: {
      rows: regions.map(rowOf),
      coverage: wide && narrow && { sentence: coverageSentence(regions), wide, narrow },
      shifts:
        wideShifts && narrowShifts
          ? { sentence: shiftSentence(regions), wide: wideShifts, narrow: narrowShifts }
          : null,
    },
  }
}

function rowOf({ coverage, shift, exam: _exam, ...region }: ComparedRegion): ComparisonRow {
  return {
    ...region,
    coverage: whyNoCoverage(coverage) ?? coverageInShort(coverage),
    shift: figureWords('after', shift),
    interval: intervalWords('after', shift),
    quarter: shift ? quarterTitle(shift.quarter) : '',
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const submission = parseForm(await request.formData(), { schema: sharingForm })
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 })
  const { regionId, intent } = submission.value
  const done =
    intent === 'agree' ? await agreeToShare(viewer, regionId) : await withdrawSharing(viewer, regionId)
  if (done === null) throw notFound()
  return redirect('/oversight/comparison', { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm((sentence) => ({ reply: formTrouble(sentence) }))

export default function ComparisonPage() {
  const { takesPart, own, shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Сравнение регионов"
        lead="Только итоги по региону: стадии, охват, число людей и средние за закрытый квартал."
      />
      {takesPart ? null : (
        <div className="mb-6">
          <Notice tone="sky">
            Ваш регион не участвует в сравнении, поэтому видите только его. Согласиться можно ниже.
          </Notice>
        </div>
      )}
      {shown.rows.length ? (
        <>
          <ComparisonTable rows={shown.rows} />
          <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6">
            <p className="mt-2 text-[0.9rem] text-ink-2">
              Числа обновляются раз в десять минут, средние — раз в квартал.
            </p>
            <FileLinks
              label="Сохранить таблицу"
              files={['xlsx', 'csv'].map((format) => ({
                ...{ to: `/oversight/comparison/table/${format}`, title: format.toUpperCase() },
              }))}
            />
          </div>
          <ComparisonCharts {...shown} />
        </>
      ) : (
        <EmptyState title="Пока никто не участвует">
          Первый регион появится, когда его министерство согласится.
        </EmptyState>
      )}
      <SaveViewForm name="Сравнение регионов" />
      <section aria-labelledby="sharing" className="mt-10 max-w-3xl print:hidden">
        <h2 id="sharing" className="mb-4">
          Участие
        </h2>
        <FormErrors errors={answer?.reply.error?.['']} />
        <ul className="space-y-3">
          {own.map((region) => (
            <SharingCard key={region.regionId} {...region} />
          ))}
        </ul>
      </section>
    </Page>
  )
}
