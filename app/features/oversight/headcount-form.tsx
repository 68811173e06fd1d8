// States the headcount of one organisation for a day.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { positionGroups, positionGroupTitles } from '#app/features/organisations/position.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import type { GroupCounts } from './headcount.ts'

type Fields = Record<(typeof positionGroups)[number] | 'onDate', string>

const capital = (text: string) => text.replace(/^./, (letter) => letter.toLocaleUpperCase('ru-RU'))

export function HeadcountForm({
  lastResult,
  counts,
  today,
}: {
  lastResult?: SubmissionResult<string[]>
  counts: GroupCounts
  today: string
}) {
  const [form, fields] = useForm<Fields>({ id: 'headcount', lastResult, defaultValue: { onDate: today } })
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <div className="max-w-52">
        <TextField label="На какую дату" type="date" max={today} {...fieldOf(fields.onDate)} required />
      </div>
      <fieldset>
        <legend className="mb-3 font-medium">Сколько людей в штате, по группам должностей</legend>
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          {positionGroups.map((group) => (
            <TextField
              key={group}
              label={capital(positionGroupTitles[group])}
              hint={counts[group] === null ? 'Сейчас не указано' : `Сейчас ${counts[group]}`}
              inputMode="numeric"
              autoComplete="off"
              {...fieldOf(fields[group])}
            />
          ))}
        </div>
      </fieldset>
      <p className="text-ink-2">
        Пустое поле ничего не меняет. Прежние числа не стираются: они остаются в истории ниже.
      </p>
      <Button busy={busy}>Записать</Button>
    </Form>
  )
}
