// Moves one person into another group by choosing both: works by keyboard and without scripts.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Card } from '#app/ui/page.tsx'
import type { ShownGroup, ShownPerson } from './group-view.ts'

export function GroupMoveForm({
  groups,
  rest,
  errors,
  busy,
}: {
  groups: ShownGroup[]
  rest: ShownPerson[]
  errors: Record<string, string[] | null>
  busy: boolean
}) {
  const people = [
    ...rest.map(({ id, name }) => ({ id, title: `${name}, без группы` })),
    ...groups.flatMap(({ number, people }) =>
      people.map(({ id, name }) => ({ id, title: `${name}, группа ${number}` })),
    ),
  ].sort((a, b) => a.title.localeCompare(b.title, 'ru'))
  return (
    <Card aria-labelledby="move-title">
      <h2 id="move-title">Перенести человека</h2>
      {useHydrated() ? (
        <p className="mt-1 text-ink-2">Или возьмите его за ручку слева от имени и перетащите.</p>
      ) : null}
      <Form
        method="post"
        className="mt-4 grid items-end gap-4 sm:grid-cols-[2fr_1fr_auto]"
        key={people.map(({ title }) => title).join()}
      >
        <Combobox
          id="move-person"
          name="enrolmentId"
          label="Кого"
          options={people}
          errors={errors.enrolmentId ?? null}
          required
        />
        <SelectField
          id="move-group"
          name="groupId"
          label="В какую группу"
          errors={errors.groupId ?? null}
          defaultValue=""
          required
        >
          <option value="">Выберите</option>
          {groups.map(({ id, title, name }) => (
            <option key={id} value={id ?? ''}>
              {name ? `${title}: ${name}` : title}
            </option>
          ))}
        </SelectField>
        <Button tone="secondary" name="intent" value="move" busy={busy}>
          Перенести
        </Button>
      </Form>
    </Card>
  )
}
