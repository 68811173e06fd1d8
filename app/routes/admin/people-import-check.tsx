// «/admin/users/import/:listKey»: what a table would change, row by row, and the button that takes it whole.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { progressKeyOf } from '#app/features/operations/sheet-file.schema.ts'
import { checkPeople } from '#app/features/organisations/people-import.server.ts'
import {
  countPlans,
  takePeople,
  takePeopleRefusals,
} from '#app/features/organisations/people-taking.server.ts'
import { personPlanTitles } from '#app/features/organisations/person-plan.ts'
import { countLines, notTaken, pageOfCheck } from '#app/lib/checked-sheet.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { CheckedSheetPage, PlannedLines, TakeOffer } from '#app/ui/checked-sheet.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Проверка таблицы — Решаю' }]

const back = '/admin/users/import'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const check = await checkPeople(viewer, params.listKey ?? '')
  if (!check) return { check: null }
  const rows = [...check.rows].sort((a, b) => Number(a.plan.kind === 'same') - Number(b.plan.kind === 'same'))
  const { same, closed, ...changes } = countPlans(check.rows)
  const shown = pageOfCheck({ problems: check.problems, rows }, new URL(request.url))
  return {
    check: {
      ...{ fileName: check.fileName, takenBefore: check.takenBefore },
      ...shown,
      rows: shown.rows.map(({ person, plan, accountName }) => ({
        ...{ line: person.line, name: fullName(person), note: `${person.email}, ${person.title}` },
        ...{
          plan: personPlanTitles[plan.kind],
          tone: plan.kind === 'same' ? ('plain' as const) : ('pine' as const),
        },
        remarks: accountName ? [`${accountName}: имя в учётной записи останется`] : [],
      })),
      counts: countLines({ ...changes, same: same + closed }, personPlanTitles),
      fresh: check.rows.length - same - closed,
      progressKey: crypto.randomUUID(),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const progressKey = progressKeyOf((await request.formData()).get('progressKey'))
  const result = await takePeople(viewer, params.listKey ?? '', progressKey)
  const error = notTaken(result, takePeopleRefusals)
  if (error) return data({ error }, { status: 409 })
  return redirect(back, { headers: { 'Set-Cookie': flashCookie('imported') } })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function PeopleImportCheck() {
  const { check } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CheckedSheetPage
      check={check}
      error={answer?.error}
      back={back}
      crumbs={[{ to: back, title: 'Люди из таблицы' }]}
    >
      {(check) => (
        <>
          <TakeOffer
            counts={check.counts}
            takenBefore={check.takenBefore}
            button={
              check.fresh
                ? `Взять таблицу: ${counted(check.fresh, 'изменение', 'изменения', 'изменений')}`
                : null
            }
            nothing="Всё это уже записано: менять нечего."
            progress={`${back}/progress`}
            progressKey={check.progressKey}
          />
          <PlannedLines rows={check.rows} />
        </>
      )}
    </CheckedSheetPage>
  )
}
