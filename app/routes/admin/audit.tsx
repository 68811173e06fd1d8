// «/admin/audit»: who did what to which object, narrowed, paged, exported.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { actorWords, ObjectLink } from '#app/features/operations/audit-line.tsx'
import {
  auditParams,
  auditTimeZone,
  auditWanted,
  readAuditQuery,
} from '#app/features/operations/audit-query.ts'
import { listAudit } from '#app/features/operations/audit-reading.server.ts'
import { actionWords, auditParts } from '#app/features/operations/audit-words.ts'
import { verifyAudit } from '#app/features/operations/audit-verify.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Журнал действий — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const url = new URL(request.url)
  const query = readAuditQuery(url.searchParams)
  const { page } = readListing(url, ['at'], '-at')
  const { lines, total } = await listAudit(auditWanted(query), { page })
  return { lines, total, page, pages: pagesOf(total), query, asked: auditParams(query) }
}

/** The same check as the command of the server's administrator. */
export async function action({ request }: ActionFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const { chained, broken } = await verifyAudit()
  return { chained, broken: broken?.entryId ?? null }
}

export default function Audit() {
  const checked = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const { lines, total, page, pages, query, asked } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Журнал действий"
        lead="Записи только добавляются и связаны в цепочку: изменить или убрать одну незаметно нельзя."
        actions={
          lines.length ? (
            <>
              <Form method="post">
                <Button tone="secondary" busy={busy}>
                  Проверить целость
                </Button>
              </Form>
              <ButtonLink tone="secondary" to={`/admin/audit.csv?${asked}`} reloadDocument>
                Скачать таблицу
              </ButtonLink>
            </>
          ) : null
        }
      />
      {checked ? (
        <div className="mb-6">
          <Notice tone={checked.broken === null ? 'pine' : 'wax'} live>
            {checked.broken === null
              ? `Журнал цел: в цепочке ${counted(checked.chained, 'запись', 'записи', 'записей')}.`
              : `Журнал нарушен: первая неверная запись № ${checked.broken}. Сообщите тому, кто отвечает за сервер.`}
          </Notice>
        </div>
      ) : null}
      <Form
        role="search"
        key={asked}
        className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_14rem_10rem_10rem_auto]"
      >
        {query.object ? <input type="hidden" name="object" value={query.object} /> : null}
        <TextField
          id="who"
          name="who"
          type="search"
          label="Кто: фамилия, почта или «платформа»"
          defaultValue={query.who}
        />
        <SelectField id="part" name="part" label="Что" defaultValue={query.part ?? ''}>
          <option value="">Всё</option>
          {auditParts.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </SelectField>
        <TextField id="from" name="from" type="date" label="С" defaultValue={query.from} />
        <TextField id="to" name="to" type="date" label="По" defaultValue={query.to} />
        <Button tone="secondary">Найти</Button>
      </Form>
      {query.object ? (
        <p className="mb-5 wrap-anywhere">
          История одного объекта: {query.object}.{' '}
          <Link to="/admin/audit" className="inline-block py-1">
            Показать все записи
          </Link>
        </p>
      ) : null}
      {lines.length ? (
        <>
          <DataTable
            caption="Записи журнала, новые сверху"
            rows={lines}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: 'id',
                title: '№',
                numeric: true,
                cell: ({ id }) => (
                  <Link to={`/admin/audit/${id}`} className="inline-block py-1 tabular-nums">
                    {id}
                  </Link>
                ),
              },
              {
                key: 'at',
                title: 'Когда',
                cell: ({ at }) => (
                  <span className="inline-block min-w-36">{formatDateTime(at, auditTimeZone)}</span>
                ),
              },
              {
                key: 'actor',
                title: 'Кто',
                cell: ({ actor, actorId }) => (
                  <span className="inline-block min-w-36">{actorWords(actor, actorId)}</span>
                ),
              },
              {
                key: 'action',
                title: 'Что',
                cell: ({ action }) => <span className="inline-block min-w-44">{actionWords(action)}</span>,
              },
              { key: 'object', title: 'С чем', cell: (line) => <ObjectLink {...line} /> },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'запись', 'записи', 'записей')} />
        </>
      ) : (
        <EmptyState
          title={asked ? 'Таких записей нет' : 'Журнал пока пуст'}
          action={
            asked ? (
              <ButtonLink to="/admin/audit" tone="secondary">
                Показать все
              </ButtonLink>
            ) : null
          }
        >
          {asked ? 'Измените условия поиска.' : 'Первое же действие появится здесь.'}
        </EmptyState>
      )}
    </Page>
  )
}
