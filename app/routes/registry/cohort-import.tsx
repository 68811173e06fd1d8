// /registry/cohorts/:cohortId/import: a list of people is chosen here; earlier lists stand below and can be taken back.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applicationRefusals } from '#app/features/cohorts/application.ts'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { stateAllows } from '#app/features/cohorts/cohort-state.ts'
import { ImportHistory, UndoObstacles } from '#app/features/cohorts/import-history.tsx'
import { ListForm } from '#app/features/cohorts/import-form.tsx'
import { bringList } from '#app/features/cohorts/import-list.server.ts'
import { listImports, undoImport } from '#app/features/cohorts/import-undo.server.ts'
import { peopleFileForm } from '#app/features/cohorts/people-file.schema.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { Notice } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const imports = await listImports(cohort.id)
  return {
    cohort: headOf(cohort),
    enrols: stateAllows(cohort.state).enrolment,
    progressKey: crypto.randomUUID(),
    imports: imports.map(({ createdAt, undoneAt, ...row }) => ({
      ...row,
      at: formatDateTime(createdAt, viewer.timeZone ?? cohort.timeZone),
      undone: undoneAt && formatDateTime(undoneAt, viewer.timeZone ?? cohort.timeZone),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const here = `/registry/cohorts/${cohort.id}/import`
  const form = await request.formData().catch(() => new FormData())
  const undone = form.get('undo')
  if (typeof undone === 'string') {
    const result = await undoImport(viewer, undone)
    if (result.outcome === 'unknown') throw notFound()
    if (result.outcome === 'prevented')
      return data({ ...nothing, obstacles: result.obstacles }, { status: 409 })
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('import-undone') } })
  }
  const parsed = peopleFileForm.safeParse({ list: form.get('list'), progressKey: form.get('progressKey') })
  if (!parsed.success)
    return data(
      { ...nothing, errors: parsed.error.issues.map(({ message }) => message).slice(0, 1) },
      { status: 422 },
    )
  const { list, progressKey } = parsed.data
  const file = { name: list.name, bytes: new Uint8Array(await list.arrayBuffer()) }
  const kept = await bringList(viewer, { cohortId: cohort.id, file, progressKey })
  if (kept.outcome === 'refused') return data({ ...nothing, errors: [kept.message] }, { status: 422 })
  return redirect(`${here}/check/${kept.key}`)
}

const nothing = { errors: null as string[] | null, obstacles: [] as string[] }

export const clientAction = keepingForm((sentence) => ({ ...nothing, errors: [sentence] }), {
  mostMegabytes: 5,
})

export default function CohortImport() {
  const { cohort, enrols, imports, progressKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/registry/cohorts/${cohort.id}/import`
  return (
    <CohortPage cohort={cohort}>
      {answer?.obstacles.length ? <UndoObstacles obstacles={answer.obstacles} /> : null}
      <h2 className="mb-3">Загрузить список</h2>
      {enrols ? (
        <ListForm here={here} progressKey={progressKey} errors={answer?.errors ?? null} />
      ) : (
        <Notice tone="amber">{applicationRefusals['enrolment-over']}</Notice>
      )}
      <h2 className="mt-10 mb-3">Прежние списки</h2>
      <ImportHistory imports={imports} />
    </CohortPage>
  )
}
