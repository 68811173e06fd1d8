// «/oversight/rules»: from which figures a municipality counts as running, covered, sustained; who changed that and when.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { listOverseenRegions } from '#app/features/oversight/area.server.ts'
import { oversightScope, seesRegion } from '#app/features/oversight/oversight-scope.ts'
import { RuleHistory, StageRuleForm } from '#app/features/oversight/stage-rule-form.tsx'
import { stageRuleSchema } from '#app/features/oversight/stage-rule.schema.ts'
import {
  changeStageRules,
  findStageRules,
  previewStageRules,
} from '#app/features/oversight/stage-rules.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { FilterLinks } from '#app/ui/filter.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Стадии охвата — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const scope = oversightScope(viewer)
  const regions = (await listOverseenRegions(viewer)).filter(({ id }) => seesRegion(scope, id))
  const regionId = new URL(request.url).searchParams.get('region') || (regions[0]?.id ?? null)
  const rules = regionId ? await findStageRules(viewer, regionId) : null
  if (regionId && !rules) throw notFound()
  return { rules, regions: regions.map(({ id, name }) => ({ value: id, title: name })) }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const submission = parseForm(await request.formData(), { schema: stageRuleSchema })
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), moves: null }, { status: 422 })
  const { regionId, intent, ...thresholds } = submission.value
  if (intent === 'preview') {
    const moves = await previewStageRules(viewer, regionId, thresholds)
    if (!moves) throw notFound()
    return { lastResult: submission.reply(), moves }
  }
  if (!(await changeStageRules(viewer, regionId, thresholds))) throw notFound()
  const to = `/oversight/rules?region=${encodeURIComponent(regionId)}`
  return redirect(to, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm((sentence) => ({ lastResult: formTrouble(sentence), moves: null }))

export default function Rules() {
  const { rules, regions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page width="text" underTabs>
      <PageHeader
        title="Стадии охвата"
        crumbs={[{ to: '/oversight', title: 'Охват' }]}
        lead="По этим порогам платформа сама относит каждый муниципалитет к стадии, и сегодня, и в прошедших месяцах."
      />
      {regions.length > 1 ? <FilterLinks label="Регион" name="region" options={regions} /> : null}
      {rules ? (
        <>
          <h2 className="mb-4">{rules.region.name}</h2>
          <StageRuleForm
            key={JSON.stringify(rules.thresholds)}
            regionId={rules.region.id}
            thresholds={rules.thresholds}
            lastResult={answer?.lastResult}
            moves={answer?.moves ?? null}
          />
          <h2 className="mt-10 mb-4">История</h2>
          <RuleHistory history={rules.history} timeZone={rules.region.timeZone} />
        </>
      ) : (
        <EmptyState title="Вам пока не поручен ни один регион" />
      )}
    </Page>
  )
}
