// /teach/case-drafts/:draftId: a draft as a whole: its sections, its check, its preview, its publication, which asks first.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { dropDraft, findCaseDraft } from '#app/features/practice/case-draft.server.ts'
import { judgeDraft, noteCheck } from '#app/features/practice/case-draft-saving.server.ts'
import { CaseDraftPage } from '#app/features/practice/case-draft-page.tsx'
import { sectionsOf } from '#app/features/practice/case-form-sections.ts'
import { publishDraft } from '#app/features/practice/case-publishing.server.ts'
import { findCatalogue } from '#app/features/practice/practice-data.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title || 'Черновик'} — обращение — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const [row, found] = await Promise.all([findCaseDraft(params.draftId ?? ''), findCatalogue()])
  if (!row || !found) throw notFound()
  const { all } = judgeDraft(row.draft, found.catalogue)
  const url = new URL(request.url)
  return {
    draftId: row.id,
    caseKey: row.caseKey,
    title: row.title,
    offered: row.offered,
    checked: row.checked,
    saved: `${formatDateTime(row.updatedAt, viewer.timeZone ?? 'Europe/Moscow')}, ${row.updatedBy}`,
    sound: all.length === 0,
    faults: row.checked ? all : [],
    asking: url.searchParams.get('publication') === 'ask' && all.length === 0,
    sections: sectionsOf(row.draft, found.catalogue).map(({ key, title, lead, under }) => ({
      key,
      title,
      lead,
      under: under !== undefined,
      faults: all.filter(({ section }) => section === key).length,
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const draftId = params.draftId ?? ''
  const here = `/teach/case-drafts/${draftId}`
  const press = String((await request.formData()).get('do') ?? '')
  if (press === 'drop') {
    if (!(await dropDraft(viewer, draftId))) throw notFound()
    return redirect('/teach/cases', { headers: { 'Set-Cookie': flashCookie('removed') } })
  }
  if (press === 'publish') {
    const published = await publishDraft(viewer, draftId)
    if (!published) throw notFound()
    if (published.outcome === 'refused') return redirect(`${here}#check`)
    return redirect(`/teach/cases/${published.caseKey}`, {
      headers: { 'Set-Cookie': flashCookie('published') },
    })
  }
  if (!(await findCaseDraft(draftId))) throw notFound()
  await noteCheck(draftId)
  return redirect(`${here}#check`)
}

export default function CaseDraftRoute() {
  return <CaseDraftPage {...useLoaderData<typeof loader>()} />
}
