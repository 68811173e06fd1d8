// Gives a role for a scope.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField } from '#app/ui/field.tsx'
import { type GroupedOption, GroupedOptions } from '#app/ui/grouped-options.tsx'
import { roles, roleTitles } from './viewer.ts'

export interface RoleFormProps {
  lastResult?: SubmissionResult<string[]> | null
  /** `value` is «kind:id». */
  scopes: GroupedOption[]
}

export function RoleForm({ lastResult, scopes }: RoleFormProps) {
  const [form, fields] = useForm<{ role: string; scope: string }>({ id: 'role', lastResult })
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <SelectField label="Роль" {...fieldOf(fields.role)} required>
        <option value="">Выберите</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleTitles[role]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Область"
        hint="Куратору нужен муниципалитет, кадровому министерству — регион, администратору и слушателю — вся платформа."
        {...fieldOf(fields.scope)}
        required
      >
        <option value="">Выберите</option>
        <GroupedOptions options={scopes} />
      </SelectField>
      <Button busy={busy}>Дать роль</Button>
    </Form>
  )
}
