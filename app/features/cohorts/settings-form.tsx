// The form of a cohort's settings, and the shorter one of its clone.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { russianTimeZones } from '#app/lib/time-zones.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { paperworks, paperworkTitles } from './enrolment-state.ts'
import { fundings, fundingTitles, studyForms, studyFormTitles } from './study-form.ts'
import { cloneForm, cohortSettingsForm } from './cohort.schema.ts'

interface FormState {
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}

export function SettingsForm({
  settings,
  lastResult,
  busy,
}: FormState & {
  settings: Record<
    | 'name'
    | 'code'
    | 'startsOn'
    | 'endsOn'
    | 'timeZone'
    | 'requiredSessions'
    | 'paperwork'
    | 'studyForm'
    | 'funding',
    string
  >
}) {
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(cohortSettingsForm),
    defaultValue: settings,
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: cohortSettingsForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <TextField {...fieldOf(fields.name)} label="Название" />
      <TextField {...fieldOf(fields.code)} label="Код группы" hint="Стоит на документах" autoComplete="off" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...fieldOf(fields.startsOn)} type="date" label="Первый день" />
        <TextField {...fieldOf(fields.endsOn)} type="date" label="Последний день" />
      </div>
      <SelectField {...fieldOf(fields.timeZone)} label="Часовой пояс">
        {russianTimeZones.map(({ zone, title }) => (
          <option key={zone} value={zone}>
            {title}
          </option>
        ))}
      </SelectField>
      <TextField
        {...fieldOf(fields.requiredSessions)}
        type="number"
        min={0}
        max={12}
        label="Сколько сессий нужно посетить"
        hint="0, если сессий нет или они по желанию"
      />
      <SelectField
        {...fieldOf(fields.paperwork)}
        label="Где ведут документы"
        hint="Если здесь, то зачисление, допуск, аттестация и завершение становятся официальными с приказом или протоколом"
      >
        {paperworks.map((key) => (
          <option key={key} value={key}>
            {paperworkTitles[key]}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField {...fieldOf(fields.studyForm)} label="Форма обучения">
          {studyForms.map((key) => (
            <option key={key} value={key}>
              {studyFormTitles[key]}
            </option>
          ))}
        </SelectField>
        <SelectField {...fieldOf(fields.funding)} label="За чей счёт обучение">
          {fundings.map((key) => (
            <option key={key} value={key}>
              {fundingTitles[key]}
            </option>
          ))}
        </SelectField>
      </div>
      <Button busy={busy}>Сохранить</Button>
    </Form>
  )
}

export function CloneForm({
  clone,
  lastResult,
  busy,
}: FormState & { clone: Record<'name' | 'code' | 'startsOn', string> }) {
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(cloneForm),
    defaultValue: clone,
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: cloneForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <TextField {...fieldOf(fields.name)} label="Название копии" />
      <TextField
        {...fieldOf(fields.code)}
        label="Код группы"
        hint="Новый: у каждого потока свой"
        autoComplete="off"
      />
      <TextField
        {...fieldOf(fields.startsOn)}
        type="date"
        label="Первый день"
        hint="Все остальные дни сдвинутся на столько же"
      />
      <Button busy={busy}>Создать копию</Button>
    </Form>
  )
}
