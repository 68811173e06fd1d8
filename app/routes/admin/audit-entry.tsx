// «/admin/audit/:id»: one entry of the journal whole, and on request the personal values before and after.
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { actorWords, ObjectLink } from '#app/features/operations/audit-line.tsx'
import { auditTimeZone } from '#app/features/operations/audit-query.ts'
import { findAuditEntry, showAuditValues } from '#app/features/operations/audit-reading.server.ts'
import { auditFieldWords } from '#app/features/operations/audit-field-words.ts'
import { actionWords } from '#app/features/operations/audit-words.ts'
import { formatDate, formatDateTime } from '#app/lib/dates.ts'
import { stopped } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Запись журнала — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const entry = await findAuditEntry(readId(params.id))
  if (!entry) throw notFound()
  const { detail, ...rest } = entry
  return { ...rest, facts: Object.entries(JSON.parse(detail) as Record<string, unknown>) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const entry = await findAuditEntry(readId(params.id))
  if (!entry) throw notFound()
  const values = await showAuditValues(viewer.userId, entry.id)
  return data({ values }, { status: values ? 200 : 409 })
}

function readId(typed: string | undefined): number {
  return /^\d{1,15}$/.test(typed ?? '') ? Number(typed) : 0
}

export default function AuditEntry() {
  const { id, at, actor, actorId, action, objectType, objectId, facts, hasValues, erasedAt } =
    useLoaderData<typeof loader>()
  const values = useActionData<AuditAnswer>()?.values
  return (
    <Page width="text" underTabs>
      <PageHeader
        title={actionWords(action)}
        lead={`Запись ${id}, ${formatDateTime(at, auditTimeZone)}`}
        crumbs={[{ to: '/admin/audit', title: 'Журнал действий' }]}
      />
      <Card aria-label="Запись">
        <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
          <dt className="text-ink-2">Кто</dt>
          <dd>{actorWords(actor, actorId)}</dd>
          <dt className="text-ink-2">С чем</dt>
          <dd className="min-w-0">
            <ObjectLink objectType={objectType} objectId={objectId} />
          </dd>
          {facts.map(([key, value]) => (
            <div key={key} className="contents">
              <dt className="text-ink-2">{factWords[key] ?? key}</dt>
              <dd className="min-w-0 wrap-anywhere">{factText(key, value)}</dd>
            </div>
          ))}
        </dl>
        {hasValues ? (
          <div className="mt-6 border-t border-line pt-5">
            <h2 className="mb-3">Было и стало</h2>
            {erasedAt ? (
              <Notice tone="sky">
                {stopped(`Удалено по требованию ${formatDate(erasedAt, auditTimeZone)}`)}
              </Notice>
            ) : values ? (
              <DataTable
                caption="Значения до и после"
                rows={Object.entries(values)}
                rowKey={([field]) => field}
                columns={[
                  { key: 'field', title: 'Поле', cell: ([field]) => auditFieldWords(field) },
                  { key: 'before', title: 'Было', cell: ([, [before]]) => String(before ?? 'пусто') },
                  { key: 'after', title: 'Стало', cell: ([, [, after]]) => String(after ?? 'пусто') },
                ]}
              />
            ) : (
              <Form method="post">
                <p className="mb-3 text-ink-2">
                  Личные значения закрыты ключом человека. Просмотр запишется в журнал.
                </p>
                <Button tone="secondary">Показать</Button>
              </Form>
            )}
          </div>
        ) : null}
      </Card>
    </Page>
  )
}

type AuditAnswer = typeof action

const factWords: Record<string, string> = {
  fields: 'Изменены поля',
  why: 'Для чего',
  before: 'Было',
  mark: 'Отметка',
  total: 'Баллы',
  hours: 'Часы',
  number: 'Номер',
  from: 'Было',
  to: 'Стало',
  role: 'Роль',
  document: 'Документ',
  version: 'Редакция',
}

const reasons: Record<string, string> = {
  registrar: 'просмотр учебной частью',
  papers: 'оформление документов',
  frdo: 'пакет ФИС ФРДО',
  'own-data': 'выгрузка собственных данных',
}

function factText(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => auditFieldWords(String(one))).join(', ')
  if (key === 'why') return reasons[String(value)] ?? String(value)
  return value === null ? 'пусто' : String(value)
}
