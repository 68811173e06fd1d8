// /teach/case-drafts/:draftId/preview: a draft as a learner will meet it. The steps stand in the address, nothing is stored.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { findCaseDraft } from '#app/features/practice/case-draft.server.ts'
import {
  previewOf,
  readSteps,
  refusalOf,
  unfinishedLetter,
  writeSteps,
} from '#app/features/practice/case-preview.ts'
import { CasePreviewPage, UnfinishedPreview } from '#app/features/practice/case-preview-page.tsx'
import { draftStructure } from '#app/features/practice/case-yaml.ts'
import { chainRefusals } from '#app/features/practice/chain-event.ts'
import { judgeCase } from '#app/features/practice/judge-case.ts'
import { findCatalogue } from '#app/features/practice/practice-data.server.ts'
import { pressForm } from '#app/features/practice/press.schema.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Как увидит слушатель — Решаю' }]

async function findPreviewed(draftId = '') {
  const [row, found] = await Promise.all([findCaseDraft(draftId), findCatalogue()])
  if (!row || !found) throw notFound()
  const { catalogue } = found
  return { row, catalogue, judged: judgeCase(draftStructure(row.draft), catalogue) }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const { row, catalogue, judged } = await findPreviewed(params.draftId)
  const about = { draftId: row.id, title: row.title || 'Без заголовка' }
  if (judged.faults)
    return { ...about, letter: unfinishedLetter(row.draft, catalogue), preview: null, heavy: null }
  const events = readSteps(new URL(request.url).searchParams.get('steps'))
  return {
    ...about,
    letter: null,
    preview: previewOf(judged.value, catalogue, events),
    heavy: judged.value.heavy ?? null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const { judged } = await findPreviewed(params.draftId)
  const parsed = parseForm(await request.formData(), { schema: pressForm })
  if (parsed.status !== 'success') return data({ refusal: 'Выберите вариант.' }, { status: 422 })
  if (judged.faults)
    return data({ refusal: 'Черновик тем временем изменили: обновите страницу.' }, { status: 409 })
  const events = readSteps(new URL(request.url).searchParams.get('steps'))
  const refused = refusalOf(judged.value, events, parsed.value.event)
  if (refused) return data({ refusal: chainRefusals[refused] }, { status: 409 })
  return redirect(
    `/teach/case-drafts/${params.draftId}/preview${writeSteps([...events, parsed.value.event])}#step`,
  )
}

export const clientAction = keepingForm((refusal) => ({ refusal }))

export default function CaseDraftPreviewRoute() {
  const { draftId, title, letter, preview, heavy } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const back = `/teach/case-drafts/${draftId}`
  const crumbs = [
    { to: '/teach/cases', title: 'Обращения «Приёмной»' },
    { to: back, title },
  ]
  if (letter) return <UnfinishedPreview letter={letter} crumbs={crumbs} back={back} />
  return <CasePreviewPage preview={preview} crumbs={crumbs} refusal={answer?.refusal ?? null} heavy={heavy} />
}
