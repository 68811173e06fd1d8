// The form of a new cohort.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { parseForm } from '#app/lib/parse-form.ts'
import { Form } from '@remix-run/react'
import { capitalTimeZone, russianTimeZones } from '#app/lib/time-zones.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { newCohortForm } from './cohort.schema.ts'

export interface VersionChoice {
  id: string
  title: string
  number: number | null
  hours: number
  latest: boolean
}

export function CohortForm({
  versions,
  lastResult,
  busy,
}: {
  versions: VersionChoice[]
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}) {
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(newCohortForm),
    defaultValue: { versionId: versions.find(({ latest }) => latest)?.id, timeZone: capitalTimeZone },
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: newCohortForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <TextField {...fieldOf(fields.name)} label="Название" hint="Его увидят слушатели: «Осень-2026»" />
      <TextField
        {...fieldOf(fields.code)}
        label="Код группы"
        hint="Стоит на документах: «ЧЦ-26-02»"
        autoComplete="off"
      />
      <SelectField {...fieldOf(fields.versionId)} label="Программа">
        {versions.map(({ id, title, number, hours, latest }) => (
          <option key={id} value={id}>
            {title}, {hours} ч, версия {number}
            {latest ? ' (последняя)' : ''}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...fieldOf(fields.startsOn)} type="date" label="Первый день" />
        <TextField {...fieldOf(fields.endsOn)} type="date" label="Последний день" />
      </div>
      <SelectField
        {...fieldOf(fields.timeZone)}
        label="Часовой пояс"
        hint="По нему наступают первый и последний дни"
      >
        {russianTimeZones.map(({ zone, title }) => (
          <option key={zone} value={zone}>
            {title}
          </option>
        ))}
      </SelectField>
      <Button busy={busy}>Создать черновик</Button>
    </Form>
  )
}
