// /oversight/headcount/import/:listKey: what would be recorded from a table, row by row, and the button that takes it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import {
  checkHeadcounts,
  takeHeadcountRefusals,
  takeHeadcounts,
} from '#app/features/oversight/headcount-import.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { positionGroupTitles } from '#app/features/organisations/position.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pageSize, pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { TakeSheet } from '#app/ui/sheet-form.tsx'
import { SheetProblems } from '#app/ui/sheet-problems.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

const back = '/oversight/headcount/import'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const check = await checkHeadcounts(viewer, params.listKey ?? '')
  if (!check) return { check: null }
  const { page } = readListing(new URL(request.url), ['line'] as const, 'line')
  const from = (page - 1) * pageSize
  const wrong = check.problems.length
  return {
    check: {
      fileName: check.fileName,
      takenBefore: check.takenBefore,
      wrong,
      fresh: check.rows.filter(({ before, people }) => before !== people).length,
      total: check.rows.length,
      problems: check.problems.slice(from, from + pageSize),
      rows: wrong
        ? []
        : check.rows
            .slice(from, from + pageSize)
            .map(({ line, organisationName, group, onDate, people, before }) => ({
              ...{ line, organisationName, people, before },
              group: positionGroupTitles[group],
              onDate: formatDayDigits(onDate),
            })),
      page,
      pages: pagesOf(wrong || check.rows.length),
      progressKey: crypto.randomUUID(),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const result = await takeHeadcounts(viewer, params.listKey ?? '')
  if (result.outcome === 'problems')
    return data({ error: 'Пока Вы читали, что-то изменилось. Посмотрите на ошибки ниже.' }, { status: 409 })
  if (result.outcome === 'refused')
    return data({ error: takeHeadcountRefusals[result.reason] }, { status: 409 })
  return redirect('/oversight/headcount', { headers: { 'Set-Cookie': flashCookie('imported') } })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function HeadcountImportCheck() {
  const { check } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Проверка таблицы"
        lead={check ? `${check.fileName}. Пока ничего не записано.` : undefined}
        crumbs={[
          { to: '/oversight/headcount', title: 'Численность' },
          { to: back, title: 'Численность из таблицы' },
        ]}
      />
      {answer?.error ? (
        <div className="mb-6">
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        </div>
      ) : null}
      {check ? (
        <Checked check={check} />
      ) : (
        <EmptyState title="Этой проверки больше нет" action={<ButtonLink to={back}>Выбрать файл</ButtonLink>}>
          Проверенная таблица хранится полчаса. Выберите файл ещё раз: ничего не записано.
        </EmptyState>
      )}
    </Page>
  )
}

type Check = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['check']>

function Checked({ check }: { check: Check }) {
  const { wrong, fresh, total, page, pages } = check
  return (
    <>
      {wrong ? (
        <SheetProblems problems={check.problems} total={wrong} />
      ) : (
        <>
          <div className="mb-6 space-y-4">
            {check.takenBefore ? <Notice tone="amber">Этот же файл уже загружали.</Notice> : null}
            {fresh ? (
              <TakeSheet progressKey={check.progressKey}>
                {`Записать: ${counted(fresh, 'число', 'числа', 'чисел')}`}
              </TakeSheet>
            ) : (
              <Notice>{takeNothing}</Notice>
            )}
          </div>
          <DataTable
            caption="Что будет с каждой строкой"
            rows={check.rows}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: 'line', title: 'Строка', cell: ({ line }) => line },
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
      <Paging
        page={page}
        pages={pages}
        total={
          wrong ? counted(wrong, 'ошибка', 'ошибки', 'ошибок') : counted(total, 'строка', 'строки', 'строк')
        }
      />
      <p className="mt-4">
        <Link to={back} className="inline-flex min-h-11 items-center">
          Выбрать другой файл
        </Link>
      </p>
    </>
  )
}

const takeNothing = 'Всё это уже записано: менять нечего.'

function changeWords(people: number, before: number | null): string {
  if (before === null) return 'новое'
  return before === people ? 'без изменений' : `было ${before}`
}
