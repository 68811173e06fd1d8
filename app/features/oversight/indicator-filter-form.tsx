// What of the indicators to show: place, channel, measure and period, as a form whose answer is an address.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'

export interface FilterShown {
  regionId: string
  municipality: string
  organisation: string
  channel: string
  measure: string
  from: string
  to: string
}

interface Option {
  id: string
  name: string
}

export function IndicatorFilterForm({
  chosen,
  municipalities,
  organisations,
  channels,
  measures,
  everywhere,
}: {
  chosen: FilterShown
  municipalities: Option[]
  organisations: Option[]
  channels: Option[]
  measures: Option[]
  /** «Вся область» */
  everywhere: string
}) {
  return (
    <Form
      method="get"
      className="mb-8 grid gap-4 print:hidden sm:grid-cols-2 lg:grid-cols-3"
      key={JSON.stringify(chosen)}
    >
      <input type="hidden" name="region" value={chosen.regionId} />
      <Select
        label="Муниципалитет"
        name="municipality"
        value={chosen.municipality}
        options={municipalities}
        every={everywhere}
      />
      {organisations.length ? (
        <Select
          label="Организация"
          name="organisation"
          value={chosen.organisation}
          options={organisations}
          every={chosen.municipality ? 'Муниципалитет целиком' : 'Не выбрана'}
        />
      ) : null}
      <Select label="Канал" name="channel" value={chosen.channel} options={channels} every="Все каналы" />
      <Select
        label="Показатель"
        name="measure"
        value={chosen.measure}
        options={measures}
        every="Все показатели"
      />
      <TextField id="from" name="from" type="date" label="С недели" defaultValue={chosen.from} />
      <TextField id="to" name="to" type="date" label="По неделю" defaultValue={chosen.to} />
      <div className="flex items-end">
        <Button tone="secondary">Показать</Button>
      </div>
    </Form>
  )
}

function Select({
  label,
  name,
  value,
  options,
  every,
}: {
  label: string
  name: string
  value: string
  options: Option[]
  every: string
}) {
  return (
    <SelectField id={name} name={name} label={label} defaultValue={value}>
      <option value="">{every}</option>
      {options.map(({ id, name: title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </SelectField>
  )
}
