// /oversight/headcount/import/:listKey: what would be recorded from a table, row by row, and the button that takes it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import {
  checkHeadcounts,
  takeHeadcountRefusals,
  takeHeadcounts,
} from '#app/features/oversight/headcount-import.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { positionGroupTitles } from '#app/features/organisations/position.ts'
import { notTaken, pageOfCheck } from '#app/lib/checked-sheet.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { counted } from '#app/lib/russian.ts'
import { CheckedSheetPage, TakeOffer } from '#app/ui/checked-sheet.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { DataTable } from '#app/ui/table.tsx'

const back = '/oversight/headcount/import'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const check = await checkHeadcounts(viewer, params.listKey ?? '')
  if (!check) return { check: null }
  const shown = pageOfCheck(check, new URL(request.url))
  return {
    check: {
      ...{ fileName: check.fileName, takenBefore: check.takenBefore },
      ...shown,
      rows: shown.rows.map(({ line, organisationName, group, onDate, people, before }) => ({
        ...{ line, organisationName, people, before },
        group: positionGroupTitles[group],
        onDate: formatDayDigits(onDate),
      })),
      fresh: check.rows.filter(({ before, people }) => before !== people).length,
      progressKey: crypto.randomUUID(),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const result = await takeHeadcounts(viewer, params.listKey ?? '')
  const error = notTaken(result, takeHeadcountRefusals)
  if (error) return data({ error }, { status: 409 })
  return redirect('/oversight/headcount', { headers: { 'Set-Cookie': flashCookie('imported') } })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function HeadcountImportCheck() {
  const { check } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CheckedSheetPage
      check={check}
      error={answer?.error}
      back={back}
      crumbs={[
        { to: '/oversight/headcount', title: 'Численность' },
        { to: back, title: 'Численность из таблицы' },
      ]}
    >
      {(check) => (
        <>
          <TakeOffer
            takenBefore={check.takenBefore}
            button={check.fresh ? `Записать: ${counted(check.fresh, 'число', 'числа', 'чисел')}` : null}
            nothing="Всё это уже записано: менять нечего."
            progressKey={check.progressKey}
          />
          <DataTable
            caption="Что будет с каждой строкой"
            rows={check.rows}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: 'line', title: 'Строка', named: true, cell: ({ line }) => line },
              {
                key: 'body',
                title: 'Организация',
                cell: ({ organisationName }) => <span className="block min-w-44">{organisationName}</span>,
              },
              { key: 'group', title: 'Группа', cell: ({ group }) => group },
              { key: 'on', title: 'На дату', cell: ({ onDate }) => onDate },
              {
                key: 'people',
                title: 'Будет',
                numeric: true,
                cell: ({ people, before }) => (
                  <span className="block min-w-28">
                    {people}
                    <span className="block text-[0.9rem] text-ink-2">{changeWords(people, before)}</span>
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
    </CheckedSheetPage>
  )
}

function changeWords(people: number, before: number | null): string {
  if (before === null) return 'новое'
  return before === people ? 'без изменений' : `было ${before}`
}
