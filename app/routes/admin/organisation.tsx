// «/admin/organisations/:id»: one node of the tree: what stands under it, its names, and how it is changed.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { kindTitles } from '#app/features/organisations/organisation.ts'
import { AddForm, CloseForm, RenameForm } from '#app/features/organisations/organisation-forms.tsx'
import { OrganisationTable } from '#app/features/organisations/organisation-list.tsx'
import {
  closeSchema,
  newOrganisationSchema,
  renameSchema,
} from '#app/features/organisations/organisation.schema.ts'
import {
  addOrganisation,
  closeOrganisation,
  renameOrganisation,
  treeRefusals,
} from '#app/features/organisations/tree-change.server.ts'
import { findNode, listSiblings, listTree, treeSorts } from '#app/features/organisations/tree.server.ts'
import { dayOf, formatDay } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Организация — Решаю' }]

type Intent = 'rename' | 'add' | 'close'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const node = await findNode(params.id ?? '')
  if (!node) throw notFound()
  const listing = readListing(new URL(request.url), treeSorts, 'name')
  const [{ lines, total }, siblings] = await Promise.all([
    listTree({ parentId: node.id, search: '' }, listing),
    node.kind === 'organisation' ? listSiblings(node) : [],
  ])
  return {
    node,
    siblings,
    lines,
    total,
    sort: listing.sort,
    page: listing.page,
    pages: pagesOf(total),
    today: dayOf(new Date(), 'Europe/Moscow').toISOString().slice(0, 10),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const id = params.id ?? ''
  const form = await request.formData()
  const intent = readIntent(form.get('intent'))
  form.delete('intent')
  const schema = { rename: renameSchema, add: newOrganisationSchema, close: closeSchema }[intent]
  const submission = parseForm(form, { schema })
  if (submission.status !== 'success') return data({ intent, reply: submission.reply() }, { status: 422 })
  const value = submission.value
  const answer =
    'kind' in value
      ? await addOrganisation(viewer.userId, { ...value, parentId: id })
      : 'name' in value
        ? await renameOrganisation(viewer.userId, id, value)
        : await closeOrganisation(viewer.userId, id, value)
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'refused') {
    const reply = submission.reply({ formErrors: [treeRefusals[answer.reason]] })
    return data({ intent, reply }, { status: 409 })
  }
  const flash = { rename: 'saved', add: 'added', close: 'organisation-closed' } as const
  return redirect(`/admin/organisations/${id}`, { headers: { 'Set-Cookie': flashCookie(flash[intent]) } })
}

function readIntent(value: unknown): Intent {
  return value === 'add' || value === 'close' ? value : 'rename'
}

export const clientAction = keepingForm((sentence, typed) => ({
  intent: readIntent(typed.get('intent')),
  reply: formTrouble(sentence),
}))

export default function Organisation() {
  const { node, siblings, lines, total, sort, page, pages, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const reply = (intent: Intent) => (answer?.intent === intent ? answer.reply : null)
  const former = node.formerNames.map(({ name, until }) =>
    until ? `«${name}» до ${formatDay(until)}` : `«${name}»`,
  )
  return (
    <Page>
      <PageHeader
        title={node.name}
        lead={[kindTitles[node.kind], node.headPost && `во главе: ${node.headPost}`]
          .filter(Boolean)
          .join(', ')}
        crumbs={[
          { to: '/admin/organisations', title: 'Организации' },
          ...node.path.map(({ id, name }) => ({ to: `/admin/organisations/${id}`, title: name })),
        ]}
      />
      <div className="mb-6 max-w-3xl space-y-3 empty:hidden">
        {node.validTo ? (
          <Notice tone="amber">
            Закрыта {formatDay(node.validTo)}
            {node.successor ? (
              <>
                {' '}
                Теперь это <Link to={`/admin/organisations/${node.successor.id}`}>{node.successor.name}</Link>
                .
              </>
            ) : null}
          </Notice>
        ) : null}
        {former.length ? <p className="text-ink-2">Прежде: {former.join(', ')}.</p> : null}
      </div>
      {node.kind === 'organisation' ? null : (
        <section aria-labelledby="inside" className="mb-8">
          <h2 id="inside" className="mb-3">
            Что внутри
          </h2>
          {lines.length ? (
            <>
              <OrganisationTable caption="Что внутри" lines={lines} sort={sort} />
              <Paging page={page} pages={pages} total={counted(total, 'строка', 'строки', 'строк')} />
            </>
          ) : (
            <p className="text-ink-2">Пока пусто.</p>
          )}
        </section>
      )}
      {node.validTo ? null : (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {node.kind === 'region' ? null : (
            <Card aria-labelledby="rename">
              <h2 id="rename" className="mb-4">
                Название и руководитель
              </h2>
              <RenameForm key={node.name} lastResult={reply('rename')} node={node} today={today} />
            </Card>
          )}
          {node.kind === 'organisation' ? (
            <Card aria-labelledby="close">
              <h2 id="close" className="mb-4">
                Закрыть
              </h2>
              <CloseForm lastResult={reply('close')} name={node.name} siblings={siblings} today={today} />
            </Card>
          ) : (
            <Card aria-labelledby="add">
              <h2 id="add" className="mb-4">
                Добавить внутрь
              </h2>
              <AddForm key={total} lastResult={reply('add')} inRegion={node.kind === 'region'} />
            </Card>
          )}
        </div>
      )}
    </Page>
  )
}
