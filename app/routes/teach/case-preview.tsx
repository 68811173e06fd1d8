// /teach/cases/:caseKey/preview: a published case as a learner meets it. The steps stand in the address, nothing is stored.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { findCaseHistory } from '#app/features/practice/case-list.server.ts'
import { previewOf, readSteps, refusalOf, writeSteps } from '#app/features/practice/case-preview.ts'
import { CasePreviewPage } from '#app/features/practice/case-preview-page.tsx'
import { chainRefusals } from '#app/features/practice/chain-event.ts'
import { findCatalogue, getCase } from '#app/features/practice/practice-data.server.ts'
import { pressForm } from '#app/features/practice/press.schema.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Как видит слушатель — Решаю' }]

async function findPreviewed(caseKey = '') {
  const [history, found] = await Promise.all([findCaseHistory(caseKey), findCatalogue()])
  if (!history || !found) throw notFound()
  return { source: await getCase(history.versionId), catalogue: found.catalogue }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const { source, catalogue } = await findPreviewed(params.caseKey)
  const events = readSteps(new URL(request.url).searchParams.get('steps'))
  return {
    caseKey: source.key,
    title: source.title,
    heavy: source.heavy ?? null,
    preview: previewOf(source, catalogue, events),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const { source } = await findPreviewed(params.caseKey)
  const parsed = parseForm(await request.formData(), { schema: pressForm })
  if (parsed.status !== 'success') return data({ refusal: 'Выберите вариант.' }, { status: 422 })
  const events = readSteps(new URL(request.url).searchParams.get('steps'))
  const refused = refusalOf(source, events, parsed.value.event)
  if (refused) return data({ refusal: chainRefusals[refused] }, { status: 409 })
  return redirect(`/teach/cases/${source.key}/preview${writeSteps([...events, parsed.value.event])}#step`)
}

export const clientAction = keepingForm((refusal) => ({ refusal }))

export default function CasePreviewRoute() {
  const { caseKey, title, preview, heavy } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const crumbs = [
    { to: '/teach/cases', title: 'Обращения «Приёмной»' },
    { to: `/teach/cases/${caseKey}`, title },
  ]
  return <CasePreviewPage preview={preview} crumbs={crumbs} refusal={answer?.refusal ?? null} heavy={heavy} />
}
