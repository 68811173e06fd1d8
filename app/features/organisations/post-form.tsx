// Begins a post: where, as what, from which day.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { type GroupedOption, GroupedOptions } from '#app/ui/grouped-options.tsx'
import { PositionFields, type PositionFieldValues } from './position-fields.tsx'

export interface PostFormProps {
  lastResult?: SubmissionResult<string[]>
  workplaces: GroupedOption[]
}

interface Fields extends PositionFieldValues {
  organisationId: string
  title: string
  startsOn: string
}

export function PostForm({ lastResult, workplaces }: PostFormProps) {
  const [form, fields] = useForm<Fields>({ id: 'post', lastResult })
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <SelectField label="Организация" {...fieldOf(fields.organisationId)} required>
        <option value="">Выберите</option>
        <GroupedOptions options={workplaces} />
      </SelectField>
      <TextField label="Должность" autoComplete="off" {...fieldOf(fields.title)} required />
      <PositionFields fields={fields} />
      <TextField label="С какого дня" type="date" {...fieldOf(fields.startsOn)} required />
      <Button busy={busy}>Добавить</Button>
    </Form>
  )
}
