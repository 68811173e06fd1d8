// /teach/case-drafts/:draftId/:section/kept: takes a section while it is being written. Answers with data, not with a page.
import { type ActionFunctionArgs } from '@remix-run/node'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { saveSection } from '#app/features/practice/case-draft-saving.server.ts'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const { draftId = '', section: sectionKey = '' } = params
  const posted = await request.formData()
  const base = String(posted.get('base') ?? '')
  const saved = await saveSection(viewer, draftId, { sectionKey, posted, base, row: null })
  if (!saved) throw notFound()
  if (saved.outcome === 'saved') return Response.json({ base: saved.base })
  const refusal =
    saved.reason === 'stale'
      ? 'Раздел изменён в другом месте: нажмите «Сохранить», чтобы записать своё поверх'
      : 'Слишком много текста: не сохранено'
  return Response.json({ refusal })
}
