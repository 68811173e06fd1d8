// /organise/sessions/:sessionId/materials: links and files for the participants, and when each opens.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { materialForm } from '#app/features/sessions/agenda.schema.ts'
import { MaterialForm, MaterialList } from '#app/features/sessions/material-list.tsx'
import {
  changeMaterials,
  listMaterials,
  listProgrammeMaterials,
} from '#app/features/sessions/materials.server.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const [materials, choices] = await Promise.all([
    listMaterials(found.session.id),
    listProgrammeMaterials(found.session.cohortId),
  ])
  return { materials, choices, versionId: choices[0]?.versionId ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const sessionId = params.sessionId ?? ''
  if (!(await findRunSession(viewer, sessionId))) throw notFound()
  const submission = parseForm(await request.formData(), { schema: materialForm })
  if (submission.status !== 'success') {
    const errors = Object.values(submission.error ?? {}).flatMap((list) => list ?? [])
    return data({ error: errors.join(' ') || 'Заполните форму.' }, { status: 422 })
  }
  const result = await changeMaterials(viewer, { sessionId, form: submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') return data({ error: refusals[result.reason] }, { status: 409 })
  return redirect(`/organise/sessions/${sessionId}/materials`, {
    headers: { 'Set-Cookie': flashCookie(submission.value.intent === 'add' ? 'added' : 'removed') },
  })
}

const refusals = {
  nothing: 'Выберите материал программы, укажите ссылку или приложите файл.',
  both: 'Выберите что-то одно: материал программы, ссылку или файл.',
  unnamed: 'Назовите материал: название увидят участники.',
}

export const clientAction = keepingForm((error) => ({ error }), { mostMegabytes: 10 })

export default function SessionMaterials() {
  const { materials, choices, versionId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <div className="space-y-6">
      {answer ? (
        <Notice tone="wax" live>
          {answer.error}
        </Notice>
      ) : null}
      {materials.length ? (
        <MaterialList materials={materials} versionId={versionId} busy={busy} />
      ) : (
        <EmptyState title="Материалов пока нет">
          Добавьте материал программы, ссылку или файл и выберите, когда участники их увидят.
        </EmptyState>
      )}
      <MaterialForm choices={choices} busy={busy} key={materials.length} />
    </div>
  )
}
