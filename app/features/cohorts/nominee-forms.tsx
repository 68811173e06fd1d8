// The two ways to name somebody: a person of the municipality who is on the platform, or a new one by name and address.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form, useNavigation } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextAreaField, TextField } from '#app/ui/field.tsx'
import { newNomineeForm, ownNomineeForm } from './application.schema.ts'

interface NomineeFormProps {
  municipalityId: string
  lastResult?: SubmissionResult<string[]> | null
  /** On the button. */
  action?: string
  /** Said to the organiser. */
  withNote?: boolean
}

export function OwnNomineeForm({
  municipalityId,
  people,
  lastResult,
  action = 'Выдвинуть',
  withNote = true,
}: NomineeFormProps & { people: { id: string; title: string }[] }) {
  const [form, fields] = useForm({
    id: `own-nominee-${municipalityId}`,
    lastResult,
    constraint: getZodConstraint(ownNomineeForm),
    onValidate: ({ formData }) => parseForm(formData, { schema: ownNomineeForm }),
  })
  const busy = useNavigation().formData?.has('userId') ?? false
  if (!people.length) return <p className="text-ink-2">Свободных людей из муниципалитета на платформе нет.</p>
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <input type="hidden" name="municipalityId" value={municipalityId} />
      <Combobox {...fieldOf(fields.userId)} label="Человек" options={people} />
      {withNote ? (
        <TextAreaField
          {...fieldOf(fields.note)}
          label="Почему этот человек"
          hint="Можно не писать"
          rows={3}
        />
      ) : null}
      <Button tone="secondary" busy={busy}>
        {action}
      </Button>
    </Form>
  )
}

export function NewNomineeForm({
  municipalityId,
  lastResult,
  action = 'Выдвинуть нового человека',
  withNote = true,
}: NomineeFormProps) {
  const [form, fields] = useForm({
    id: `new-nominee-${municipalityId}`,
    lastResult,
    constraint: getZodConstraint(newNomineeForm),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: newNomineeForm }),
  })
  const busy = useNavigation().formData?.has('surname') ?? false
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <input type="hidden" name="municipalityId" value={municipalityId} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...fieldOf(fields.surname)} label="Фамилия" autoComplete="off" />
        <TextField {...fieldOf(fields.givenName)} label="Имя" autoComplete="off" />
        <TextField {...fieldOf(fields.patronymic)} label="Отчество" hint="Если есть" autoComplete="off" />
        <TextField {...fieldOf(fields.email)} label="Почта" hint="Рабочая" type="email" autoComplete="off" />
      </div>
      <TextField {...fieldOf(fields.post)} label="Должность" autoComplete="off" />
      {withNote ? (
        <TextAreaField
          {...fieldOf(fields.note)}
          label="Почему этот человек"
          hint="Можно не писать"
          rows={3}
        />
      ) : null}
      <Button tone="secondary" busy={busy}>
        {action}
      </Button>
    </Form>
  )
}
