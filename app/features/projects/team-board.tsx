// Teams with their people: tick several, choose where, move them together. One form, works without JavaScript.
import { Form, useNavigation } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { longestTeamName, teamSizeAdvice } from './team.ts'

interface Person {
  enrolmentId: string
  name: string
  municipality: string | null
}

export interface BoardTeam {
  id: string
  name: string
  people: Person[]
}

export function TeamBoard({
  teams,
  alone,
  refusal,
}: {
  teams: BoardTeam[]
  alone: Person[]
  refusal: string | null
}) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-6">
      <FormErrors errors={refusal ? [refusal] : null} />
      <div className="flex flex-wrap items-end gap-3 rounded-surface border border-line bg-card p-5">
        <div className="w-full max-w-sm">
          <SelectField id="to" name="to" label="Отмеченных перевести" defaultValue="new">
            <option value="new">в новую команду</option>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                в «{name}»
              </option>
            ))}
            <option value="alone">из команды: работают сами</option>
          </SelectField>
        </div>
        <Button name="intent" value="move" busy={busy}>
          Перевести
        </Button>
      </div>
      <ul className="grid gap-5 md:grid-cols-2">
        {teams.map((team) => (
          <Card key={team.id} as="li" aria-labelledby={`team-${team.id}`}>
            <h2 id={`team-${team.id}`} className="text-[1.1rem] break-words">
              {team.name}
            </h2>
            <p className="text-[0.9rem] text-ink-2">
              {counted(team.people.length, 'человек', 'человека', 'человек')}
              {teamSizeAdvice(team.people.length) ? `. ${teamSizeAdvice(team.people.length)}` : ''}
            </p>
            <People people={team.people} />
          </Card>
        ))}
        {alone.length ? (
          <Card as="li" aria-labelledby="alone" className="border-dashed">
            <h2 id="alone" className="text-[1.1rem]">
              Без команды
            </h2>
            <p className="text-[0.9rem] text-ink-2">
              {counted(alone.length, 'человек', 'человека', 'человек')}: каждый сдаёт этапы сам
            </p>
            <People people={alone} />
          </Card>
        ) : null}
      </ul>
    </Form>
  )
}

function People({ people }: { people: Person[] }) {
  return (
    <ul className="mt-3 divide-y divide-line">
      {people.map(({ enrolmentId, name, municipality }) => (
        <li key={enrolmentId}>
          <label className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="checkbox"
              name="enrolmentId"
              value={enrolmentId}
              className="mt-0.5 size-6 shrink-0 accent-pine"
            />
            <span className="min-w-0">
              <span className="block break-words">{name}</span>
              {municipality ? <span className="block text-[0.85rem] text-ink-2">{municipality}</span> : null}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

export function TeamNames({
  teams,
  errors,
  failed,
}: {
  teams: BoardTeam[]
  errors: string[]
  failed: string | null
}) {
  if (!teams.length) return null
  return (
    <details className="rounded-surface border border-line bg-card px-5 py-2" open={errors.length > 0}>
      <summary className="inline-flex min-h-11 items-center font-medium">Переименовать команду</summary>
      <ul className="space-y-4 pb-4 pt-2">
        {teams.map(({ id, name }) => (
          <li key={id}>
            <Form method="post" className="flex flex-wrap items-end gap-3">
              <input type="hidden" name="teamId" value={id} />
              <div className="w-full max-w-sm">
                <TextField
                  key={name}
                  id={`name-${id}`}
                  name="name"
                  label={`Название вместо «${name}»`}
                  defaultValue={name}
                  maxLength={longestTeamName}
                  errors={failed === id ? errors : null}
                />
              </div>
              <Button name="intent" value="rename" tone="secondary">
                Сохранить
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  )
}
