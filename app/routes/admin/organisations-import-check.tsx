// «/admin/organisations/import/:listKey»: what a table would change, row by row, and the button that takes it whole.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import {
  checkOrganisations,
  countChanges,
  takeOrganisationRefusals,
  takeOrganisations,
} from '#app/features/organisations/organisation-import.server.ts'
import { planTitles } from '#app/features/organisations/organisation-table.ts'
import { countLines, notTaken, pageOfCheck } from '#app/lib/checked-sheet.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { counted } from '#app/lib/russian.ts'
import { CheckedSheetPage, PlannedLines, TakeOffer } from '#app/ui/checked-sheet.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Проверка таблицы — Решаю' }]

const back = '/admin/organisations/import'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const check = await checkOrganisations(viewer, params.listKey ?? '')
  if (!check) return { check: null }
  // What changes stands before what does not.
  const rows = [...check.plans].sort((a, b) => Number(a.what === 'same') - Number(b.what === 'same'))
  const { same, ...changes } = countChanges(check)
  const shown = pageOfCheck({ problems: check.problems, rows }, new URL(request.url))
  return {
    check: {
      ...{ fileName: check.fileName, takenBefore: check.takenBefore },
      ...shown,
      rows: shown.rows.map((plan) => ({
        ...{ line: plan.line, name: plan.name, note: plan.parent },
        ...{
          plan: planTitles[plan.what],
          tone: plan.what === 'same' ? ('plain' as const) : ('pine' as const),
        },
        remarks: 'before' in plan && plan.before ? [`сейчас: ${plan.before}`] : [],
      })),
      counts: countLines({ ...changes, same }, { ...planTitles, same: 'Без изменений' }),
      missing: shown.wrong ? [] : check.missing.slice(0, 20),
      missingInAll: check.missing.length,
      fresh: check.plans.length - same,
      progressKey: crypto.randomUUID(),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const result = await takeOrganisations(viewer, params.listKey ?? '')
  const error = notTaken(result, takeOrganisationRefusals)
  if (error) return data({ error }, { status: 409 })
  return redirect(back, { headers: { 'Set-Cookie': flashCookie('imported') } })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function OrganisationsImportCheck() {
  const { check } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CheckedSheetPage
      check={check}
      error={answer?.error}
      back={back}
      crumbs={[{ to: back, title: 'Организации из таблицы' }]}
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
            nothing="Дерево уже такое: менять нечего."
            progressKey={check.progressKey}
          >
            {check.missingInAll ? (
              <Notice tone="sky">
                <p>
                  В таблице нет {counted(check.missingInAll, 'организации', 'организаций', 'организаций')}{' '}
                  этих регионов. Они останутся:
                </p>
                <p className="mt-1 text-ink-2">
                  {check.missing.join('; ')}
                  {check.missingInAll > check.missing.length ? ' и другие' : ''}
                </p>
              </Notice>
            ) : null}
          </TakeOffer>
          <PlannedLines rows={check.rows} />
        </>
      )}
    </CheckedSheetPage>
  )
}
