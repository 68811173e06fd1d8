// /teach/case-drafts/:draftId/:section: one section of a draft. Whatever is typed is kept; what is wrong stands beside it.
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
import { judgeDraft, saveSection, sectionBase } from '#app/features/practice/case-draft-saving.server.ts'
import { asObject, type LooseObject } from '#app/features/practice/case-form-field.ts'
import { readRowPress } from '#app/features/practice/case-form-rows.ts'
import { sectionsOf } from '#app/features/practice/case-form-sections.ts'
import { CaseSectionPage } from '#app/features/practice/case-section-page.tsx'
import { findCatalogue } from '#app/features/practice/practice-data.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Раздел'} — обращение — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const [row, found] = await Promise.all([findCaseDraft(params.draftId ?? ''), findCatalogue()])
  if (!row || !found) throw notFound()
  const { channels, executors, themes, scorecard } = found.catalogue
  const sections = sectionsOf(row.draft, found.catalogue)
  const section = sections.find(({ key }) => key === params.section)
  if (!section) throw notFound()
  const judged = judgeDraft(row.draft, found.catalogue)
  const asked = row.checked || new URL(request.url).searchParams.has('saved')
  const said = (asked ? judged.all : judged.private).filter((fault) => fault.section === section.key)
  return {
    draftId: row.id,
    draftTitle: row.title,
    title: section.title,
    section: section.key,
    draft: row.draft,
    base: sectionBase(section, row.draft),
    catalogue: { channels, executors, themes, scorecard },
    faults: said,
    counts: row.checked
      ? sections.map(({ key }) => judged.all.filter((fault) => fault.section === key).length)
      : null,
  }
}

interface Answer {
  refusal: string
  draft: LooseObject | null
  base: string | null
}

const refusals = {
  stale:
    'Этот раздел тем временем изменили: в другой вкладке или кто-то из коллег. Ваш текст ниже; «Сохранить» запишет его поверх.',
  'too-long': 'Слишком много текста для одного обращения. Сократите и сохраните снова.',
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const { draftId = '', section: sectionKey = '' } = params
  const form = await request.formData()
  const press = String(form.get('do') ?? '')
  const row = readRowPress(press)
  const base = String(form.get('base') ?? '')
  const saved = await saveSection(viewer, draftId, { sectionKey, posted: form, base, row })
  if (!saved) throw notFound()
  if (saved.outcome === 'refused') {
    const { reason, draft, base: current } = saved
    return data<Answer>(
      { refusal: refusals[reason], draft, base: current },
      { status: reason === 'stale' ? 409 : 422 },
    )
  }
  const here = `/teach/case-drafts/${draftId}/${sectionKey}`
  if (row) return redirect(saved.anchor ? `${here}#${saved.anchor}` : here)
  const headers = { 'Set-Cookie': flashCookie('saved') }
  if (press !== 'next') return redirect(`${here}?saved`, { headers })
  return redirect(`/teach/case-drafts/${draftId}/${(await sectionAfter(draftId, sectionKey)) ?? ''}`, {
    headers,
  })
}

async function sectionAfter(draftId: string, sectionKey: string): Promise<string | undefined> {
  const [row, found] = await Promise.all([findCaseDraft(draftId), findCatalogue()])
  if (!row || !found) return undefined
  const keys = sectionsOf(row.draft, found.catalogue).map(({ key }) => key)
  return keys[keys.indexOf(sectionKey) + 1]
}

export const clientAction = keepingForm((refusal): Answer => ({ refusal, draft: null, base: null }))

export default function CaseDraftSectionRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CaseSectionPage
      {...page}
      draft={asObject(answer?.draft ?? page.draft)}
      base={answer?.base ?? page.base}
      refusal={answer?.refusal ?? null}
    />
  )
}
