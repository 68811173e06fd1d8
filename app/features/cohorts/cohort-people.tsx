// The table of a cohort's people: what is passed, what is missing, what may be done.
import { Form, Link } from '@remix-run/react'
import { Badge } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export interface PersonLine {
  enrolmentId: string
  name: string
  email: string
  post: string | null
  municipality: string | null
  signedIn: boolean
  enrolled: string
  completed: string | null
  withdrawn: string | null
  /** What is still to pass, in words. */
  missing: string[]
  /** Tests whose attempts are used up. */
  spent: { key: string; title: string }[]
  certificate: { id: string; number: string; revokedAt: Date | null } | null
}

export function CohortPeople({
  people,
  sort,
  here,
  manages,
  linked,
}: {
  people: PersonLine[]
  sort: string
  here: string
  manages: boolean
  /** Documents can be opened. */
  linked: boolean
}) {
  return (
    <DataTable
      caption="Слушатели потока"
      rows={people}
      rowKey={({ enrolmentId }) => enrolmentId}
      sort={sort}
      columns={[
        {
          key: 'surname',
          title: 'Слушатель',
          sortable: true,
          cell: (person) => (
            <div className="min-w-48">
              <p className="font-semibold">{person.name}</p>
              <p className="text-[0.9rem] font-normal break-words text-ink-2">{person.email}</p>
              {person.post ? <p className="text-[0.9rem] font-normal text-ink-2">{person.post}</p> : null}
            </div>
          ),
        },
        {
          key: 'municipality',
          title: 'Муниципалитет',
          sortable: true,
          cell: ({ municipality }) =>
            municipality ? <span className="block min-w-36">{municipality}</span> : '—',
        },
        {
          key: 'progress',
          title: 'Как идёт',
          cell: (person) => <Progress person={person} linked={linked} />,
        },
        { key: 'enrolledAt', title: 'Зачислен', sortable: true, cell: ({ enrolled }) => enrolled },
        ...(manages
          ? [
              {
                key: 'actions',
                title: 'Действия',
                cell: (person: PersonLine) => <Actions person={person} here={here} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Progress({ person, linked }: { person: PersonLine; linked: boolean }) {
  if (person.withdrawn) return <span className="text-ink-2">Убран {person.withdrawn}</span>
  if (person.certificate)
    return (
      <div className="min-w-44 space-y-1">
        {person.certificate.revokedAt ? (
          <Badge tone="wax">документ аннулирован</Badge>
        ) : (
          <Badge tone="pine">документ выдан</Badge>
        )}
        <p>
          {linked ? (
            <Link to={`/registry/certificates/${person.certificate.id}`} className="inline-block py-1">
              {person.certificate.number}
            </Link>
          ) : (
            person.certificate.number
          )}
        </p>
      </div>
    )
  if (person.completed)
    return (
      <div className="min-w-44 space-y-1">
        <Badge tone="amber">ждёт документ</Badge>
        <p className="text-ink-2">Всё пройдено {person.completed}</p>
      </div>
    )
  if (!person.signedIn) return <Badge tone="sky">ещё не входил</Badge>
  const [first, ...rest] = person.missing
  return (
    <div className="min-w-48 text-ink-2">
      <p>{first ? `Осталось: ${first}` : 'Учится'}</p>
      {person.spent.length ? <Badge tone="wax">попытки закончились</Badge> : null}
      {rest.length ? (
        <details>
          <summary className="inline-block min-h-8 py-1 text-sky">и ещё {rest.length}</summary>
          <ul className="ml-4 list-disc">
            {rest.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function Actions({ person, here }: { person: PersonLine; here: string }) {
  if (person.withdrawn) return <PostedAction person={person} intent="restore" title="Вернуть в поток" />
  if (person.certificate) return <span className="text-ink-2">нет</span>
  return (
    <div className="flex min-w-40 flex-col items-start">
      {person.signedIn ? null : <PostedAction person={person} intent="resend" title="Пригласить ещё раз" />}
      {person.spent.map(({ key, title }) => (
        <PostedAction
          key={key}
          person={person}
          intent="attempt"
          quizKey={key}
          title={`Дать ещё попытку: ${title}`}
        />
      ))}
      <Link
        to={`${here}?ask=${person.enrolmentId}`}
        className="flex min-h-11 items-center"
        aria-label={`Убрать из потока: ${person.name}`}
      >
        Убрать из потока
      </Link>
    </div>
  )
}

function PostedAction({
  person,
  intent,
  title,
  quizKey,
}: {
  person: PersonLine
  intent: string
  title: string
  quizKey?: string
}) {
  return (
    <Form method="post">
      <input type="hidden" name="enrolmentId" value={person.enrolmentId} />
      {quizKey ? <input type="hidden" name="quizKey" value={quizKey} /> : null}
      <button
        name="intent"
        value={intent}
        className="min-h-11 text-left text-sky underline"
        aria-label={`${title}: ${person.name}`}
      >
        {title}
      </button>
    </Form>
  )
}
