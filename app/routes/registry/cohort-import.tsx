// /registry/cohorts/:cohortId/import: a list of people is chosen here; earlier lists stand below and can be taken back.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applicationRefusals } from '#app/features/cohorts/application.ts'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { stateAllows } from '#app/features/cohorts/cohort-state.ts'
import { bringList } from '#app/features/cohorts/import-list.server.ts'
import { listImports, undoImport } from '#app/features/cohorts/import-undo.server.ts'
import { resultLines } from '#app/features/cohorts/row-decision.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { readSheetForm } from '#app/features/operations/sheet-file.schema.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { Notice } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { SheetForm } from '#app/ui/sheet-form.tsx'
import { TakenLists, UndoPrevented } from '#app/ui/taken-lists.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const imports = await listImports(cohort.id)
  return {
    cohort: headOf(cohort),
    enrols: stateAllows(cohort.state).enrolment,
    progressKey: crypto.randomUUID(),
    imports: imports.map(({ id, fileName, createdAt, undoneAt, counts }) => ({
      ...{ id, fileName, results: resultLines(counts) },
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
  const brought = await readSheetForm(form, mostMegabytes)
  if (brought.error !== null) return data({ ...nothing, errors: [brought.error] }, { status: 422 })
  const kept = await bringList(viewer, { cohortId: cohort.id, ...brought })
  if (kept.outcome === 'refused') return data({ ...nothing, errors: [kept.message] }, { status: 422 })
  return redirect(`${here}/check/${kept.key}`)
}

const mostMegabytes = 5
const nothing = { errors: null as string[] | null, obstacles: [] as string[] }

export const clientAction = keepingForm((sentence) => ({ ...nothing, errors: [sentence] }), {
  mostMegabytes,
})

export default function CohortImport() {
  const { cohort, enrols, imports, progressKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/registry/cohorts/${cohort.id}/import`
  return (
    <CohortPage cohort={cohort}>
      <UndoPrevented
        obstacles={answer?.obstacles ?? []}
        advice="Остальных можно убрать из потока по одному на вкладке «Люди»."
      />
      <h2 className="mb-3">Загрузить список</h2>
      {enrols ? (
        <SheetForm
          samples={`${here}/sample`}
          progress={`${here}/progress`}
          progressKey={progressKey}
          limits="XLSX или CSV, до 5 МБ и 2000 строк"
          errors={answer?.errors ?? null}
          title="Список людей"
          label="Файл со списком"
          button="Проверить список"
        >
          <p>
            Таблица с заголовками «Фамилия», «Имя», «Отчество», «Почта», «Муниципалитет», «Организация»,
            «Должность», «СНИЛС» в любом порядке. Обязательны фамилия, имя и почта. Сначала мы всё проверим и
            покажем, что будет с каждой строкой.
          </p>
        </SheetForm>
      ) : (
        <Notice tone="amber">{applicationRefusals['enrolment-over']}</Notice>
      )}
      <h2 className="mt-10 mb-3">Прежние списки</h2>
      <TakenLists
        lists={imports}
        title="Прежние списки"
        emptyTitle="Списков ещё не загружали"
        empty="Здесь появится каждый взятый список. Пока люди не начали учиться, его можно отменить целиком."
        detail="Зачисления из списка исчезнут, новые учётные записи удалятся. Кому письмо уже ушло, тому сообщим об отмене."
      />
    </CohortPage>
  )
}
