// /oversight/plan: which groups of the region must be trained, how far it is, and when the target will be reached.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Area, findArea, listOverseenRegions } from '#app/features/oversight/area.server.ts'
import { isoDay } from '#app/features/oversight/asked-day.ts'
import { againstPlan, forecastInWords } from '#app/features/oversight/forecast-words.ts'
import { planChart } from '#app/features/oversight/plan-drawing.ts'
import { PlanForm } from '#app/features/oversight/plan-form.tsx'
import { groupsInWords, planSentence } from '#app/features/oversight/plan.ts'
import { PlanPageBody } from '#app/features/oversight/plan-page.tsx'
import { readPlanReport } from '#app/features/oversight/plan-report.server.ts'
import { planSchema } from '#app/features/oversight/plan.schema.ts'
import { listPlans, type PlanRecord, setPlan } from '#app/features/oversight/plan.server.ts'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { formatDateTime, formatDayDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { FilterLinks } from '#app/ui/filter.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { drawLines } from '#app/ui/line-drawing.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const url = new URL(request.url)
  const regions = (await listOverseenRegions(viewer)).map(({ id, name }) => ({ value: id, title: name }))
  const region = await regionOf(viewer, url.searchParams.get('region') ?? regions[0]?.value)
  const { page } = readListing(url, ['at'] as const, 'at')
  const [{ plans, total }, [current]] = await Promise.all([
    listPlans(region.id, page),
    listPlans(region.id, 1).then(({ plans }) => plans),
  ])
  const zone = viewer.timeZone ?? region.timeZone
  return {
    regions,
    region: { id: region.id, name: region.name },
    current: current ? await shown(region, current) : null,
    values: {
      groups: current?.groups ?? [],
      targetPercent: current ? String(current.targetPercent) : '',
      dueOn: current ? isoDay(current.dueOn) : '',
    },
    page,
    pages: pagesOf(total),
    total,
    plans: plans.map(({ id, groups, targetPercent, dueOn, by, recordedAt }) => ({
      ...{ id, targetPercent, by },
      groups: groupsInWords(groups),
      dueOn: formatDayDigits(dueOn),
      at: formatDateTime(recordedAt, zone),
    })),
  }
}

async function shown(region: Area, plan: PlanRecord) {
  const { progress, weeks, forecast, lastWeekEnds } = await readPlanReport(region, plan)
  const left = progress.target - progress.certified
  const chart =
    forecast && forecast.kind !== 'short' && weeks.length > 1
      ? planChart(weeks, forecast, progress.target)
      : null
  return {
    sentence: planSentence(plan),
    progress,
    forecast: forecast && forecastInWords(forecast, lastWeekEnds),
    pace: forecast && againstPlan(forecast, { lastWeekEnds, dueOn: plan.dueOn, left }),
    chart: chart && {
      wide: drawLines(chart, { width: 900, height: 320 }),
      narrow: drawLines(chart, { width: 330, height: 300 }),
    },
    weeks: weeks
      .map(({ monday, certified, total }) => ({ monday: formatDayDigits(monday), certified, total }))
      .reverse(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const asked = new URL(request.url).searchParams.get('region')
  const [first] = asked ? [] : await listOverseenRegions(viewer)
  const region = await regionOf(viewer, asked ?? first?.id)
  const submission = parseForm(await request.formData(), { schema: planSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { id: regionId, timeZone } = region
  const answer = await setPlan(viewer.userId, { regionId, timeZone, plan: submission.value })
  if (answer.outcome === 'refused')
    return data(submission.reply({ fieldErrors: { dueOn: [answer.message] } }), { status: 409 })
  return redirect(`/oversight/plan?region=${regionId}`, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

async function regionOf(viewer: Viewer, id = ''): Promise<Area> {
  const region = await findArea(viewer, 'region', id)
  if (!region) throw notFound()
  return region
}

export const clientAction = keepingForm(formTrouble)

export default function CoveragePlan() {
  const { regions, region, current, values, plans, ...paging } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader title="План охвата" lead={region.name} />
      {regions.length > 1 ? <FilterLinks label="Регион" name="region" options={regions} /> : null}
      <PlanPageBody regionId={region.id} current={current} plans={plans} {...paging}>
        <Card aria-labelledby="set" className="max-w-3xl">
          <h2 id="set" className="mb-4">
            {current ? 'Изменить план' : 'Записать план'}
          </h2>
          <PlanForm key={`${region.id} ${paging.total}`} lastResult={lastResult} plan={values} />
        </Card>
      </PlanPageBody>
      {current ? <SaveViewForm name="План охвата" /> : null}
    </Page>
  )
}
