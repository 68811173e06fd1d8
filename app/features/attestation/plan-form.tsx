// Plans the defence day: everybody without a time gets one, teams together.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { planForm } from './attestation.schema.ts'

export function PlanForm({
  zone,
  lastResult,
}: {
  /** «МСК» */
  zone: string
  lastResult?: SubmissionResult<string[]> | null
}) {
  const [form, fields] = useForm({
    id: 'plan',
    lastResult,
    defaultValue: { kind: 'main', minutes: 13, pause: 2 },
    constraint: getZodConstraint(planForm),
    onValidate: ({ formData }) => parseForm(formData, { schema: planForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <SelectField {...fieldOf(fields.kind)} label="Что назначаем">
        <option value="main">Защита для всех, у кого нет времени</option>
        <option value="resit">Пересдача для тех, кто не аттестован или не явился</option>
      </SelectField>
      <TextField {...fieldOf(fields.startsAt)} type="datetime-local" label={`Начало (${zone})`} />
      <TextField
        {...fieldOf(fields.minutes)}
        type="number"
        min={1}
        max={240}
        label="Минут на защиту"
        hint="8 минут рассказ и 5 минут вопросы"
      />
      <TextField {...fieldOf(fields.pause)} type="number" min={0} max={120} label="Минут между защитами" />
      <TextField {...fieldOf(fields.place)} label="Где" hint="Зал или ссылка" />
      <Button>Назначить</Button>
    </Form>
  )
}
