// «/admin/organisations/import/:listKey»: what a table would change, row by row, and the button that takes it whole.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import {
  checkOrganisations,
  countChanges,
  takeOrganisationRefusals,
  takeOrganisations,
} from '#app/features/organisations/organisation-import.server.ts'
import { planTitles } from '#app/features/organisations/organisation-table.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pageSize, pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Badge, EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { TakeSheet } from '#app/ui/sheet-form.tsx'
import { SheetProblems } from '#app/ui/sheet-problems.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Проверка таблицы — Решаю' }]

const back = '/admin/organisations/import'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const check = await checkOrganisations(viewer, params.listKey ?? '')
  if (!check) return { check: null }
  const { page } = readListing(new URL(request.url), ['line'] as const, 'line')
  const from = (page - 1) * pageSize
  const wrong = check.problems.length
  // What changes stands before what does not.
  const rows = [...check.plans].sort((a, b) => Number(a.what === 'same') - Number(b.what === 'same'))
  const { same, ...changes } = countChanges(check)
  return {
    check: {
      ...{ fileName: check.fileName, takenBefore: check.takenBefore, wrong, same, changes, page },
      missing: wrong ? [] : check.missing.slice(0, 20),
      missingInAll: check.missing.length,
      fresh: check.plans.length - same,
      total: check.plans.length,
      problems: check.problems.slice(from, from + pageSize),
      rows: wrong
        ? []
        : rows.slice(from, from + pageSize).map((plan) => ({
            ...{ line: plan.line, name: plan.name, note: plan.parent, what: plan.what },
            before: 'before' in plan ? plan.before : null,
          })),
      pages: pagesOf(wrong || check.plans.length),
      progressKey: crypto.randomUUID(),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const result = await takeOrganisations(viewer, params.listKey ?? '')
  if (result.outcome === 'problems')
    return data({ error: 'Пока Вы читали, что-то изменилось. Посмотрите на ошибки ниже.' }, { status: 409 })
  if (result.outcome === 'refused')
    return data({ error: takeOrganisationRefusals[result.reason] }, { status: 409 })
  return redirect(back, { headers: { 'Set-Cookie': flashCookie('imported') } })
}

export const clientAction = keepingForm((error) => ({ error }))

const titles = planTitles

export default function OrganisationsImportCheck() {
  const { check } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Проверка таблицы"
        lead={check ? `${check.fileName}. Пока ничего не записано.` : undefined}
        crumbs={[{ to: back, title: 'Организации из таблицы' }]}
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
      {wrong ? <SheetProblems problems={check.problems} total={wrong} /> : <Plan check={check} />}
      <Paging
        page={page}
        pages={pages}
        total={
          wrong ? counted(wrong, 'ошибка', 'ошибки', 'ошибок') : counted(total, 'строка', 'строки', 'строк')
        }
      />
      {fresh && !wrong ? null : (
        <p className="mt-4">
          <Link to={back} className="inline-flex min-h-11 items-center">
            Выбрать другой файл
          </Link>
        </p>
      )}
    </>
  )
}

function Plan({ check }: { check: Check }) {
  const { fresh, same, changes } = check
  return (
    <>
      <div className="mb-6 space-y-4">
        <ul>
          {Object.entries(changes).map(([what, count]) =>
            count ? <li key={what}>{`${titles[what as keyof typeof titles]}: ${count}`}</li> : null,
          )}
          {same ? <li>{`Без изменений: ${same}`}</li> : null}
        </ul>
        {check.takenBefore ? <Notice tone="amber">Этот же файл уже загружали.</Notice> : null}
        {check.missingInAll ? (
          <Notice tone="sky">
            <p>
              В таблице нет {counted(check.missingInAll, 'организации', 'организаций', 'организаций')} этих
              регионов. Они останутся:
            </p>
            <p className="mt-1 text-ink-2">
              {check.missing.join('; ')}
              {check.missingInAll > check.missing.length ? ' и другие' : ''}
            </p>
          </Notice>
        ) : null}
        {fresh ? (
          <TakeSheet progressKey={check.progressKey}>
            {`Взять таблицу: ${counted(fresh, 'изменение', 'изменения', 'изменений')}`}
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
            key: 'name',
            title: 'В таблице',
            cell: ({ name, note }) => (
              <div className="min-w-52">
                <p className="font-semibold">{name}</p>
                <p className="text-[0.9rem] break-words text-ink-2">{note}</p>
              </div>
            ),
          },
          {
            key: 'what',
            title: 'Что будет',
            cell: ({ what, before }) => (
              <div className="min-w-44 space-y-1">
                <Badge tone={what === 'same' ? 'plain' : 'pine'}>{titles[what]}</Badge>
                {before ? <p className="text-[0.9rem] text-ink-2">сейчас: {before}</p> : null}
              </div>
            ),
          },
        ]}
      />
    </>
  )
}

const takeNothing = 'Дерево уже такое: менять нечего.'
