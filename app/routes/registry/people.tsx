// /registry/people: learners and how complete their data for documents are.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { listRecordPeople, recordSorts } from '#app/features/records/people.server.ts'
import { ReadinessBadge } from '#app/features/records/readiness-notice.tsx'
import { missingInWords, readinessTitles, readReadiness } from '#app/features/records/record.ts'
import { askToFill } from '#app/features/records/record-request.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FilterLinks } from '#app/ui/filter.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

const states = [
  { value: '', title: 'Все' },
  ...(['partial', 'none', 'filled'] as const).map((value) => ({
    value,
    title: readinessTitles[value].title.replace(/^./, (letter) => letter.toLocaleUpperCase('ru-RU')),
  })),
]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const url = new URL(request.url)
  const listing = readListing(url, recordSorts, 'name')
  const query = url.searchParams.get('query') ?? ''
  const state = readReadiness(url.searchParams.get('state'))
  const cohortId = url.searchParams.get('cohort')
  const { people, total } = await listRecordPeople(viewer, { query, state, cohortId }, listing)
  return {
    people: people.map((person) => ({ ...person, name: fullName(person) })),
    total,
    page: listing.page,
    pages: pagesOf(total),
    sort: listing.sort,
    narrowed: Boolean(query || state || cohortId),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const url = new URL(request.url)
  const letters = await askToFill(viewer, url.searchParams.get('cohort'))
  const flash = flashCookie(letters ? 'record-asked' : 'record-asked-already')
  return redirect(`/registry/people${url.search}`, { headers: { 'Set-Cookie': flash } })
}

export default function RecordPeople() {
  const { people, total, page, pages, sort, narrowed } = useLoaderData<typeof loader>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page>
      <PageHeader
        title="Данные слушателей"
        lead="Что известно о каждом для приказов, удостоверений и ФИС ФРДО. Недостающее человек может заполнить сам в своей учётной записи."
        actions={
          people.length ? (
            <Form method="post">
              <ConfirmSubmit
                busy={busy}
                question="Написать тем, у кого не хватает данных?"
                detail="В письме будет сказано, чего не хватает и где это заполнить. Одному человеку пишем не чаще раза в неделю."
                confirm="Отправить письма"
              >
                Попросить заполнить
              </ConfirmSubmit>
            </Form>
          ) : null
        }
      />
      <SearchForm label="Имя или почта" keep={['state', 'cohort']} />
      <div className="mb-4">
        <FilterLinks label="Готовность данных" name="state" options={states} />
      </div>
      {people.length ? (
        <>
          <DataTable
            caption="Слушатели и их данные"
            rows={people}
            rowKey={({ userId }) => userId}
            sort={sort}
            columns={[
              {
                key: 'name',
                title: 'Имя',
                sortable: true,
                cell: ({ userId, name }) => (
                  <Link
                    to={`/registry/people/${userId}/record`}
                    className="inline-block min-w-40 py-1 font-semibold"
                  >
                    {name}
                  </Link>
                ),
              },
              {
                key: 'readiness',
                title: 'Данные',
                sortable: true,
                cell: ({ readiness }) => (
                  <span className="whitespace-nowrap">
                    <ReadinessBadge state={readiness.state} />
                  </span>
                ),
              },
              {
                key: 'missing',
                title: 'Чего нет',
                cell: ({ readiness: { state, missing } }) => (
                  <span className="inline-block min-w-48 text-ink-2">
                    {state === 'partial'
                      ? missingInWords(missing)
                      : state === 'none'
                        ? 'ничего не заполнено'
                        : ''}
                  </span>
                ),
              },
              {
                key: 'cohorts',
                title: 'Группы',
                cell: ({ cohorts }) => <span className="whitespace-nowrap">{cohorts.join(', ')}</span>,
              },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'человек', 'человека', 'человек')} />
        </>
      ) : narrowed ? (
        <EmptyState title="Никого не нашлось">Измените поиск или выберите «Все».</EmptyState>
      ) : (
        <EmptyState title="Слушателей пока нет">
          Они появятся здесь, когда Вы зачислите людей в <Link to="/registry">поток</Link>.
        </EmptyState>
      )}
    </Page>
  )
}
