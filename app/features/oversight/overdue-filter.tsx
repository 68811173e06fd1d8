// Narrows the overdue list down to a municipality and a cohort: a GET form, so that the address can be kept and sent.
import { Form, Link } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'

export interface FilterChoice {
  value: string
  title: string
  count: number
}

export function OverdueFilterForm({
  municipalities,
  cohorts,
  chosen,
  sort,
}: {
  municipalities: FilterChoice[]
  cohorts: FilterChoice[]
  chosen: { municipality: string; cohort: string }
  sort: string
}) {
  return (
    <Form
      method="get"
      role="search"
      aria-label="Отбор просроченных"
      key={`${chosen.municipality} ${chosen.cohort}`}
      className="mb-5 flex flex-wrap items-end gap-3 print:hidden"
    >
      <input type="hidden" name="sort" value={sort} />
      <Choice
        id="municipality"
        label="Муниципалитет"
        all="Все муниципалитеты"
        choices={municipalities}
        chosen={chosen.municipality}
      />
      <Choice id="cohort" label="Поток" all="Все потоки" choices={cohorts} chosen={chosen.cohort} />
      <Button tone="secondary">Показать</Button>
      {chosen.municipality || chosen.cohort ? (
        <Link to="/oversight/overdue" className="flex min-h-11 items-center">
          Сбросить
        </Link>
      ) : null}
    </Form>
  )
}

interface ChoiceProps {
  id: string
  label: string
  all: string
  choices: FilterChoice[]
  chosen: string
}

function Choice({ id, label, all, choices, chosen }: ChoiceProps) {
  return (
    <div className="min-w-0 grow basis-60 sm:max-w-xs">
      <SelectField id={id} label={label} name={id} defaultValue={chosen}>
        <option value="">{all}</option>
        {choices.map(({ value, title, count }) => (
          <option key={value} value={value}>
            {title} ({count})
          </option>
        ))}
      </SelectField>
    </div>
  )
}
