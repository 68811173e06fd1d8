// How to split people into groups: number or size, the rule for municipalities, who must be apart.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, FieldErrors, TextField } from '#app/ui/field.tsx'
import type { ShownPerson } from './group-view.ts'
import { apartLists, largestGroupNumber } from './groups.schema.ts'

export interface TypedGrouping {
  by: string
  number: string
  municipalities: string
  balance: boolean
  seed: string
  apart: string[]
}

export const usualGrouping: TypedGrouping = {
  by: 'size',
  number: '8',
  municipalities: 'mix',
  balance: true,
  seed: '1',
  apart: [],
}

const ways = [
  { value: 'size', title: 'примерно столько человек в группе' },
  { value: 'count', title: 'столько групп' },
]
const rules = [
  { value: 'mix', title: 'Перемешать муниципалитеты', hint: 'В каждой группе люди из разных мест' },
  { value: 'together', title: 'Не разделять муниципалитет', hint: 'Коллеги работают в одной группе' },
  { value: 'any', title: 'Всё равно', hint: 'Как выпадет' },
]

export function GroupingForm({
  people,
  typed,
  errors,
  busy,
  primary,
}: {
  people: ShownPerson[]
  typed: TypedGrouping
  errors: Record<string, string[] | null>
  busy: boolean
  primary: boolean
}) {
  return (
    <Form method="post" className="space-y-6" key={JSON.stringify(typed)}>
      <input type="hidden" name="seed" value={typed.seed} />
      <fieldset className="space-y-3">
        <legend className="font-semibold">Сколько</legend>
        <div className="max-w-40">
          <TextField
            id="number"
            name="number"
            type="number"
            label="Число"
            min={1}
            max={largestGroupNumber}
            defaultValue={typed.number}
            errors={errors.number ?? null}
            required
          />
        </div>
        {ways.map(({ value, title }) => (
          <Choice key={value} name="by" value={value} title={title} chosen={typed.by} />
        ))}
        <p className="text-[0.9rem] text-ink-2">Размеры групп отличаются не больше чем на одного человека.</p>
      </fieldset>
      <fieldset className="space-y-3">
        <legend className="font-semibold">Муниципалитеты</legend>
        {rules.map((rule) => (
          <Choice key={rule.value} name="municipalities" {...rule} chosen={typed.municipalities} />
        ))}
        <FieldErrors id="municipalities" errors={errors.municipalities ?? null} />
        <CheckboxField
          id="balance"
          name="balance"
          label="Выровнять размеры групп"
          hint="Если снять, муниципалитет не разделится и тогда, когда группы из-за этого выйдут разными. Действует, только когда выбрано «Не разделять»."
          defaultChecked={typed.balance}
        />
      </fieldset>
      <ApartLists people={people} chosen={typed.apart} />
      <Button name="intent" value="preview" tone={primary ? 'primary' : 'secondary'} busy={busy}>
        Показать, что получится
      </Button>
    </Form>
  )
}

function Choice({
  name,
  value,
  title,
  hint,
  chosen,
}: {
  name: string
  value: string
  title: string
  hint?: string
  chosen: string
}) {
  const id = `${name}-${value}`
  return (
    <div className="flex items-start gap-3 py-1">
      <input
        id={id}
        type="radio"
        name={name}
        value={value}
        defaultChecked={chosen === value}
        className="mt-0.5"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <div>
        <label htmlFor={id}>{title}</label>
        {hint ? (
          <p id={`${id}-hint`} className="text-[0.9rem] text-ink-2">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** Who has the same letter gets another group. */
function ApartLists({ people, chosen }: { people: ShownPerson[]; chosen: string[] }) {
  return (
    <details open={chosen.length > 0 || undefined}>
      <summary className="inline-flex min-h-11 items-center text-sky underline">
        Кого развести по разным группам
      </summary>
      <p className="mt-2 text-ink-2">
        Дайте одну букву тем, кто не должен оказаться в одной группе: например, начальнику и подчинённому.
      </p>
      <ul className="mt-3 max-h-96 divide-y divide-line overflow-y-auto rounded-control border border-line">
        {people.map(({ id, name, municipality }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <label htmlFor={`apart-${id}`} className="min-w-0 grow basis-48 break-words">
              {name}
              {municipality ? <span className="block text-[0.85rem] text-ink-2">{municipality}</span> : null}
            </label>
            <select
              id={`apart-${id}`}
              name="apart"
              defaultValue={chosen.find((value) => value.endsWith(`:${id}`)) ?? ''}
              className="min-h-11 w-28 rounded-control border border-field-line bg-card px-3"
            >
              <option value="">нет</option>
              {apartLists.map((letter) => (
                <option key={letter} value={`${letter}:${id}`}>
                  {letter}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  )
}
