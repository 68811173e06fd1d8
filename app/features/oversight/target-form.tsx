// Setting a target: what, for which channel, how much, and where it comes from.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { measures, measureWords } from './indicator.ts'

interface Fields extends Record<string, string> {
  measure: string
  channel: string
  value: string
  source: string
}

export function TargetForm({
  lastResult,
  channels,
}: {
  lastResult?: SubmissionResult<string[]>
  channels: { id: string; name: string }[]
}) {
  const [form, fields] = useForm<Fields>({ id: 'target', lastResult })
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <SelectField label="Показатель" {...fieldOf(fields.measure)}>
          {measures.map((measure) => (
            <option key={measure} value={measure}>
              {measureWords[measure].title}
            </option>
          ))}
        </SelectField>
        <SelectField label="Канал" {...fieldOf(fields.channel)}>
          <option value="">Все каналы без своей цели</option>
          {channels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Значение"
          hint="Часы или проценты: «не больше» для часов, повторных и возвратов, «не меньше» для остальных"
          inputMode="decimal"
          autoComplete="off"
          {...fieldOf(fields.value)}
        />
        <TextField
          label="Источник"
          hint="Документ или ведомство и год: он будет виден под графиком"
          autoComplete="off"
          {...fieldOf(fields.source)}
        />
      </div>
      <Button busy={busy}>Записать цель</Button>
    </Form>
  )
}
