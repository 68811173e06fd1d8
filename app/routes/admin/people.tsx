// «/admin/users»: everybody with an account: search, roles, state.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { accountStates } from '#app/features/identity/account-state.ts'
import { listPeople, peopleSortable } from '#app/features/identity/people-list.server.ts'
import { readRole, roles, roleTitles } from '#app/features/identity/viewer.ts'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Badge, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Люди и роли — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const url = new URL(request.url)
  const listing = readListing(url, peopleSortable, 'name')
  const search = (url.searchParams.get('q') ?? '').slice(0, 100)
  const role = readRole(url.searchParams.get('role'))
  return { ...(await listPeople({ search, role }, listing)), listing, search, role }
}

export default function People() {
  const { people, total, listing, search, role } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Люди и роли"

        actions={
          <>
            <ButtonLink to="/admin/users/new">Пригласить человека</ButtonLink>
            <ButtonLink to="/admin/users/import" tone="secondary">
              Загрузить таблицу
            </ButtonLink>
            <ButtonLink to="/admin/users/duplicates" tone="secondary">
              Похожие записи
            </ButtonLink>
          </>
        }
      />
      <Form role="search" className="mb-6 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
        <TextField
          id="q"
          name="q"
          type="search"
          label="Фамилия, имя или почта"
          defaultValue={search}
          key={search}
        />
        <SelectField id="role" name="role" label="Роль" defaultValue={role ?? ''} key={role}>
          <option value="">Любая</option>
          {roles.map((one) => (
            <option key={one} value={one}>
              {roleTitles[one]}
            </option>
          ))}
        </SelectField>
        <Button tone="secondary">Найти</Button>
      </Form>
      {people.length ? (
        <>
          <DataTable
            caption="Люди"
            rows={people}
            rowKey={(person) => person.userId}
            sort={listing.sort}
            columns={[
              {
                key: 'name',
                title: 'Имя',
                sortable: true,
                cell: (person) => <Link to={`/admin/users/${person.userId}`}>{fullName(person)}</Link>,
              },
              { key: 'email', title: 'Почта', sortable: true, cell: (person) => person.email },
              {
                key: 'roles',
                title: 'Роли',
                cell: (person) => person.roles.map((one) => roleTitles[one]).join(', ') || '—',
              },
              {
                key: 'state',
                title: 'Учётная запись',
                cell: ({ state }) => (
                  <Badge tone={accountStates[state].tone}>{accountStates[state].title}</Badge>
                ),
              },
              {
                key: 'createdAt',
                title: 'Создана',
                sortable: true,
                cell: (person) => formatDateDigits(person.createdAt, 'Europe/Moscow'),
              },
            ]}
          />
          <Paging
            page={listing.page}
            pages={pagesOf(total)}
            total={`Всего ${counted(total, 'человек', 'человека', 'человек')}.`}
          />
        </>
      ) : (
        <EmptyState
          title="Никого не нашли"
          action={
            <ButtonLink to="/admin/users" tone="secondary">
              Показать всех
            </ButtonLink>
          }
        >
          Проверьте, как написана фамилия, или ищите по части почты.
        </EmptyState>
      )}
    </Page>
  )
}
