// The groups side by side: plain lists that become lists to drag between once the scripts run.
import { Form, useFetcher } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Card, Notice } from '#app/ui/page.tsx'
import type { ShownGroup, ShownPerson } from './group-view.ts'

const GroupDragList = lazy(() => import('./group-drag-list.tsx'))

export interface MoveAnswer {
  error?: string
  moved?: string
}

interface Column {
  id: string
  title: string
  people: ShownPerson[]
}

export function GroupBoard({ groups, rest }: { groups: ShownGroup[]; rest: ShownPerson[] }) {
  const fetcher = useFetcher<MoveAnswer>()
  const columns: Column[] = [
    ...(rest.length ? [{ id: '', title: 'Без группы', people: rest }] : []),
    ...groups.map(({ id, title, people }) => ({ id: id ?? '', title, people })),
  ]
  const shown = underWay(columns, fetcher.formData)
  const move = (personId: string, groupId: string) => {
    const from = columns.find(({ people }) => people.some(({ id }) => id === personId))
    if (!from || from.id === groupId) return
    fetcher.submit({ intent: 'move', enrolmentId: personId, groupId, fromId: from.id }, { method: 'post' })
  }
  return (
    <div className="space-y-4">
      <div aria-live="polite">
        {fetcher.data?.error ? <Notice tone="wax">{fetcher.data.error}</Notice> : null}
        {fetcher.data?.moved ? <p className="sr-only">{fetcher.data.moved}</p> : null}
      </div>
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {shown.map((column) => {
          const group = groups.find(({ id }) => id === column.id)
          return (
            <Card as="li" key={column.id} aria-label={column.title}>
              <h3 className="text-[1.1rem]">{column.title}</h3>
              <p className="mt-1 text-[0.9rem] text-ink-2">
                {group ? group.facts : 'Перенесите их в группы'}
              </p>
              {group?.name ? <p className="mt-1 font-medium">{group.name}</p> : null}
              <People column={column} onReceive={(id) => (column.id ? move(id, column.id) : undefined)} />
              {group?.id ? <Naming group={{ ...group, id: group.id }} /> : null}
            </Card>
          )
        })}
      </ul>
    </div>
  )
}

/** What is being moved already stands where it was dropped. */
function underWay(columns: Column[], form: FormData | undefined): Column[] {
  const [personId, groupId] = [form?.get('enrolmentId'), form?.get('groupId')]
  const person = columns.flatMap(({ people }) => people).find(({ id }) => id === personId)
  if (!person) return columns
  return columns.map((column) => {
    const people = column.people.filter(({ id }) => id !== person.id)
    return { ...column, people: column.id === groupId ? [...people, person] : people }
  })
}

function People({ column, onReceive }: { column: Column; onReceive: (personId: string) => void }) {
  const plain = <PlainPeople people={column.people} />
  if (!useHydrated()) return plain
  return (
    <Suspense fallback={plain}>
      <GroupDragList label={column.title} people={column.people} onReceive={onReceive} />
    </Suspense>
  )
}

export function PlainPeople({ people }: { people: ShownPerson[] }) {
  if (!people.length) return <p className="mt-3 text-ink-2">Пока никого</p>
  return (
    <ul className="mt-3 divide-y divide-line">
      {people.map(({ id, name, municipality }) => (
        <li key={id} className="break-words py-2">
          {name}
          {municipality ? <span className="block text-[0.85rem] text-ink-2">{municipality}</span> : null}
        </li>
      ))}
    </ul>
  )
}

function Naming({ group }: { group: { id: string; title: string; name: string | null } }) {
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-11 items-center text-[0.95rem] text-sky underline">
        {group.name ? 'Переименовать' : 'Дать название'}
        <span className="sr-only">: {group.title}</span>
      </summary>
      <Form method="post" className="mt-2 space-y-3" key={group.name}>
        <input type="hidden" name="groupId" value={group.id} />
        <TextField
          id={`name-${group.id}`}
          name="name"
          label="Название"
          hint="Например, тема, над которой работает группа"
          defaultValue={group.name ?? ''}
          maxLength={60}
        />
        <Button tone="secondary" name="intent" value="rename">
          Сохранить название
        </Button>
      </Form>
    </details>
  )
}
