// /teach/cases/:caseKey: a published case: its versions, its preview, its corrections, and its withdrawal, which asks first.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { letterView } from '#app/features/practice/attempt-view.ts'
import { correctCase } from '#app/features/practice/case-draft.server.ts'
import { findCaseHistory } from '#app/features/practice/case-list.server.ts'
import { CasePage } from '#app/features/practice/case-page.tsx'
import { restoreCase, withdrawCase } from '#app/features/practice/case-publishing.server.ts'
import { findCatalogue, getCase } from '#app/features/practice/practice-data.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.letter.title ?? 'Обращение'} — обращение — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const caseKey = params.caseKey ?? ''
  const [history, found] = await Promise.all([findCaseHistory(caseKey), findCatalogue()])
  if (!history || !found) throw notFound()
  const zone = viewer.timeZone ?? 'Europe/Moscow'
  return {
    caseKey,
    letter: letterView(await getCase(history.versionId), found.catalogue, null),
    draftId: history.draftId,
    withdrawn: history.withdrawnAt && formatDateDigits(history.withdrawnAt, zone),
    versions: history.versions.map(({ publishedAt, ...version }) => ({
      ...version,
      published: formatDateDigits(publishedAt, zone),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const caseKey = params.caseKey ?? ''
  if (!(await findCaseHistory(caseKey))) throw notFound()
  const press = String((await request.formData()).get('do') ?? '')
  const here = `/teach/cases/${caseKey}`
  if (press === 'correct') {
    const draftId = await correctCase(viewer, caseKey)
    if (!draftId) throw notFound()
    return redirect(`/teach/case-drafts/${draftId}`)
  }
  if (press === 'withdraw') {
    await withdrawCase(viewer, caseKey)
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('case-withdrawn') } })
  }
  if (press === 'restore') {
    await restoreCase(viewer, caseKey)
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('case-restored') } })
  }
  return redirect(here)
}

export default function CaseRoute() {
  return <CasePage {...useLoaderData<typeof loader>()} />
}
