// The form of a new cohort.
import { getFormProps, getInputProps, getSelectProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { capitalTimeZone, russianTimeZones } from '#app/lib/time-zones.ts'
import { Button } from '#app/ui/button.tsx'
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
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newCohortForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <TextField
        {...plain(getInputProps(fields.name, { type: 'text' }))}
        label="Название"
        hint="Его увидят слушатели: «Осень-2026»"
        errors={fields.name.errors}
      />
      <TextField
        {...plain(getInputProps(fields.code, { type: 'text' }))}
        label="Код группы"
        hint="Стоит на документах: «ЧЦ-26-02»"
        autoComplete="off"
        errors={fields.code.errors}
      />
      <SelectField
        {...plain(getSelectProps(fields.versionId))}
        label="Программа"
        errors={fields.versionId.errors}
      >
        {versions.map(({ id, title, number, hours, latest }) => (
          <option key={id} value={id}>
            {title}, {hours} ч, версия {number}
            {latest ? ' (последняя)' : ''}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...plain(getInputProps(fields.startsOn, { type: 'date' }))}
          label="Первый день"
          errors={fields.startsOn.errors}
        />
        <TextField
          {...plain(getInputProps(fields.endsOn, { type: 'date' }))}
          label="Последний день"
          errors={fields.endsOn.errors}
        />
      </div>
      <SelectField
        {...plain(getSelectProps(fields.timeZone))}
        label="Часовой пояс"
        hint="По нему наступают первый и последний дни"
        errors={fields.timeZone.errors}
      >
        {russianTimeZones.map(({ zone, title }) => (
          <option key={zone} value={zone}>
            {title}
          </option>
        ))}
      </SelectField>
      <Button busy={busy}>Открыть поток</Button>
    </Form>
  )
}

/** The kit writes the links between a field and its error itself. */
function plain<T extends { key?: unknown; 'aria-invalid'?: unknown; 'aria-describedby'?: unknown }>(props: T) {
  const { key: _key, 'aria-invalid': _invalid, 'aria-describedby': _describedBy, ...rest } = props
  return rest
}
