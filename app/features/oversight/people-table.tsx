// People of a place: completion and the posted final mark, nothing else of what they did.
import { Form, Link, useSearchParams } from '@remix-run/react'
import { formatDateDigits, formatDayDigits } from '#app/lib/dates.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Badge, EmptyState } from '#app/ui/page.tsx'
import { type Column, DataTable, Paging } from '#app/ui/table.tsx'
import {
  type OverseenPerson,
  type PeopleQuestion,
  trainingInWords,
  trainingStates,
  trainingStateTitles,
} from './overseen-people.ts'

export interface PeopleProps {
  people: OverseenPerson[]
  total: number
  page: number
  pages: number
  sort: string
  timeZone: string
  question: PeopleQuestion
  /** Cohorts to choose among. */
  cohorts: { id: string; name: string }[]
  /** The organisation is known from the page. */
  inOrganisation?: boolean
}

export function PeopleList(props: PeopleProps) {
  const { people, total, page, pages, sort, question } = props
  const asked = question.search || question.state || question.cohortId
  return (
    <>
      <PeopleSearch {...props} />
      {people.length ? (
        <>
          <DataTable
            dense
            caption="Люди"
            columns={columnsOf(props)}
            rows={people}
            rowKey={({ key }) => key}
            sort={sort}
          />
          <Paging {...{ page, pages }} total={counted(total, 'строка', 'строки', 'строк')} />
        </>
      ) : (
        <EmptyState title={asked ? 'Никого не нашлось' : 'Здесь пока никто не учится'}>
          {asked ? 'Попробуйте другое имя или снимите отбор.' : 'Люди появятся, когда их зачислят в поток.'}
        </EmptyState>
      )}
    </>
  )
}

function PeopleSearch({ question, cohorts }: PeopleProps) {
  const [params] = useSearchParams()
  const own = ['query', 'state', 'cohort', 'page']
  return (
    <Form
      role="search"
      className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_13rem_minmax(0,16rem)_auto] print:hidden"
    >
      {[...params].map(([name, value]) =>
        own.includes(name) ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <TextField
        id="query"
        name="query"
        type="search"
        label="Имя"
        defaultValue={question.search}
        key={question.search}
      />
      <SelectField
        id="state"
        name="state"
        label="Состояние"
        defaultValue={question.state ?? ''}
        key={`s${question.state}`}
      >
        <option value="">Любое</option>
        {trainingStates.map((state) => (
          <option key={state} value={state}>
            {trainingStateTitles[state]}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="cohort"
        name="cohort"
        label="Поток"
        defaultValue={question.cohortId ?? ''}
        key={`c${question.cohortId}`}
      >
        <option value="">Все потоки</option>
        {cohorts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button tone="secondary">Найти</Button>
    </Form>
  )
}

function columnsOf({ timeZone, inOrganisation }: PeopleProps): Column<OverseenPerson>[] {
  return [
    {
      ...{ key: 'name', title: 'Имя', sortable: true },
      cell: (person) => (
        <>
          {fullName(person)}
          <span className="block text-[0.85rem] font-normal text-ink-2">{person.post}</span>
        </>
      ),
    },
    ...(inOrganisation
      ? []
      : [
          {
            key: 'organisation',
            title: 'Организация',
            sortable: true,
            cell: (person: OverseenPerson) => person.organisation,
          },
        ]),
    {
      ...{ key: 'cohort', title: 'Поток', sortable: true },
      cell: ({ cohortId, cohort }) => <Link to={`/oversight/cohorts/${cohortId}`}>{cohort}</Link>,
    },
    {
      ...{ key: 'due', title: 'Состояние', sortable: true },
      cell: (person) => <StateCell person={person} />,
    },
    {
      ...{ key: 'completed', title: 'Завершил(а)', sortable: true },
      cell: ({ completedAt }) => (completedAt ? formatDateDigits(completedAt, timeZone) : '—'),
    },
    {
      ...{ key: 'certificate', title: 'Удостоверение' },
      cell: ({ certificate, certifiedOn }) =>
        certificate ? (
          <>
            <span className="whitespace-nowrap">{certificate}</span>
            {certifiedOn ? (
              <span className="block text-[0.85rem] text-ink-2">{formatDayDigits(certifiedOn)}</span>
            ) : null}
          </>
        ) : (
          '—'
        ),
    },
    { key: 'mark', title: 'Экзамен', numeric: true, cell: ({ mark }) => mark ?? '—' },
  ]
}

function StateCell({ person }: { person: OverseenPerson }) {
  const words = trainingInWords(person)
  const { dueOn, dueTitle, overdue, completedAt } = person
  return (
    <>
      <Badge tone={completedAt ? 'pine' : overdue ? 'wax' : 'plain'}>{words}</Badge>
      {dueOn ? (
        <span className="mt-1 block text-[0.85rem] text-ink-2">
          {overdue ? 'с' : 'до'} {formatDayDigits(dueOn)}
          {dueTitle ? `: ${dueTitle}` : ''}
        </span>
      ) : null}
    </>
  )
}
