// /coordinator/staff: everybody who works in own municipalities, enrolled or not.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { factsInWords } from '#app/features/organisations/position-facts.ts'
import {
  positionGroups,
  positionGroupTitles,
  readPositionGroup,
} from '#app/features/organisations/position.ts'
import { listOwnBodies, listStaff, staffSorts } from '#app/features/organisations/staff-list.server.ts'
import { studyStates, studyTitles, studyTones } from '#app/features/organisations/study-state.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { GroupedOptions } from '#app/ui/grouped-options.tsx'
import { Badge, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Сотрудники муниципалитета — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const url = new URL(request.url)
  const listing = readListing(url, staffSorts, 'name')
  const bodies = await listOwnBodies(viewer)
  const asked = (name: string) => url.searchParams.get(name) ?? ''
  const wanted = {
    search: asked('q').slice(0, 100),
    organisationId: bodies.find(({ value }) => value === asked('body'))?.value ?? null,
    group: readPositionGroup(asked('group')),
    study: studyStates.find((state) => state === asked('study')) ?? null,
  }
  const { lines, total } = await listStaff(viewer, wanted, listing)
  return {
    bodies,
    wanted,
    total,
    page: listing.page,
    pages: pagesOf(total),
    sort: listing.sort,
    lines: lines.map(({ startsOn, study, ...line }) => ({
      ...{ userId: line.userId, postId: line.postId, title: line.title, organisation: line.organisation },
      ...{ name: fullName(line), facts: factsInWords(line), study, since: formatDayDigits(startsOn) },
    })),
  }
}

export default function CoordinatorStaff() {
  const { bodies, wanted, lines, total, page, pages, sort } = useLoaderData<typeof loader>()
  const narrowed = Boolean(wanted.search || wanted.organisationId || wanted.group || wanted.study)
  return (
    <Page>
      <PageHeader
        title="Сотрудники"
        lead="Все, кто работает в Вашем муниципалитете: и те, кто учится, и те, кто ещё нет."
        actions={<ButtonLink to="/coordinator/staff/new">Добавить человека</ButtonLink>}
      />
      <Form
        role="search"
        className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
        key={JSON.stringify(wanted)}
      >
        <TextField id="q" name="q" type="search" label="Имя или фамилия" defaultValue={wanted.search} />
        <SelectField id="body" name="body" label="Организация" defaultValue={wanted.organisationId ?? ''}>
          <option value="">Любая</option>
          <GroupedOptions options={bodies} />
        </SelectField>
        <SelectField id="group" name="group" label="Группа" defaultValue={wanted.group ?? ''}>
          <option value="">Любая</option>
          {positionGroups.map((group) => (
            <option key={group} value={group}>
              {positionGroupTitles[group]}
            </option>
          ))}
        </SelectField>
        <SelectField id="study" name="study" label="Обучение" defaultValue={wanted.study ?? ''}>
          <option value="">Любое</option>
          {studyStates.map((state) => (
            <option key={state} value={state}>
              {studyTitles[state]}
            </option>
          ))}
        </SelectField>
        <Button tone="secondary">Найти</Button>
      </Form>
      {lines.length ? (
        <>
          <DataTable
            caption="Сотрудники муниципалитета"
            rows={lines}
            rowKey={({ postId }) => postId}
            sort={sort}
            columns={[
              {
                key: 'name',
                title: 'Человек',
                sortable: true,
                cell: ({ userId, name }) => (
                  <Link to={`/coordinator/staff/${userId}`} className="block min-w-44">
                    {name}
                  </Link>
                ),
              },
              {
                key: 'organisation',
                title: 'Должность и организация',
                sortable: true,
                cell: ({ title, organisation, facts }) => (
                  <div className="min-w-60">
                    <p>{title}</p>
                    <p className="text-[0.9rem] text-ink-2">{organisation}</p>
                    {facts ? <p className="text-[0.9rem] text-ink-2">{facts}</p> : null}
                  </div>
                ),
              },
              { key: 'since', title: 'С какого дня', sortable: true, cell: ({ since }) => since },
              {
                key: 'study',
                title: 'Обучение',
                cell: ({ study }) => <Badge tone={studyTones[study]}>{studyTitles[study]}</Badge>,
              },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'должность', 'должности', 'должностей')} />
        </>
      ) : (
        <EmptyState
          title={narrowed ? 'Никого не нашли' : 'Сотрудников ещё нет'}
          action={
            narrowed ? (
              <ButtonLink to="/coordinator/staff" tone="secondary">
                Показать всех
              </ButtonLink>
            ) : (
              <ButtonLink to="/coordinator/staff/new">Добавить человека</ButtonLink>
            )
          }
        >
          {narrowed
            ? 'Попробуйте часть фамилии или уберите отбор.'
            : 'Добавьте первого: ему придёт приглашение.'}
        </EmptyState>
      )}
    </Page>
  )
}
