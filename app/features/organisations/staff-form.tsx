// Adds somebody to the staff: the person, the post, the invitation.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { type GroupedOption, GroupedOptions } from '#app/ui/grouped-options.tsx'
import { PositionFields, type PositionFieldValues } from './position-fields.tsx'

interface Fields extends PositionFieldValues {
  email: string
  surname: string
  givenName: string
  patronymic: string
  organisationId: string
  title: string
  startsOn: string
}

export function StaffForm({
  lastResult,
  formKey,
  bodies,
  today,
  known,
}: {
  lastResult?: SubmissionResult<string[]> | null
  formKey: string
  bodies: GroupedOption[]
  today: string
  /** Where the person is, when they are among own people already. */
  known: ReactNode
}) {
  const [form, fields] = useForm<Fields>({ id: 'staff', lastResult, defaultValue: { startsOn: today } })
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <input type="hidden" name="formKey" value={formKey} />
      <TextField label="Фамилия" autoComplete="off" {...fieldOf(fields.surname)} required />
      <TextField label="Имя" autoComplete="off" {...fieldOf(fields.givenName)} required />
      <TextField label="Отчество" hint="Если есть" autoComplete="off" {...fieldOf(fields.patronymic)} />
      <TextField
        label="Электронная почта"
        hint="На неё придёт приглашение"
        type="email"
        autoComplete="off"
        {...fieldOf(fields.email)}
        required
      />
      {known}
      <SelectField label="Организация" {...fieldOf(fields.organisationId)} required>
        <option value="">Выберите</option>
        <GroupedOptions options={bodies} />
      </SelectField>
      <TextField label="Должность" autoComplete="off" {...fieldOf(fields.title)} required />
      <PositionFields fields={fields} />
      <TextField label="С какого дня" type="date" {...fieldOf(fields.startsOn)} required />
      <Button busy={busy}>Добавить</Button>
    </Form>
  )
}
