// One more member of the commission.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { memberForm } from './attestation.schema.ts'
import { commissionRoles, commissionRoleTitles } from './commission.ts'

export function MemberForm({ lastResult }: { lastResult?: SubmissionResult<string[]> | null }) {
  const [form, fields] = useForm({
    id: 'new-member',
    lastResult,
    constraint: getZodConstraint(memberForm),
    onValidate: ({ formData }) => parseForm(formData, { schema: memberForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <SelectField {...fieldOf(fields.role)} label="Роль">
        {commissionRoles.map((role) => (
          <option key={role} value={role}>
            {commissionRoleTitles[role]}
          </option>
        ))}
      </SelectField>
      <TextField {...fieldOf(fields.surname)} label="Фамилия" autoComplete="off" />
      <TextField {...fieldOf(fields.givenName)} label="Имя" autoComplete="off" />
      <TextField {...fieldOf(fields.patronymic)} label="Отчество" autoComplete="off" />
      <TextField {...fieldOf(fields.post)} label="Должность" hint="Как в приказе" />
      <TextField
        {...fieldOf(fields.email)}
        type="email"
        label="Почта"
        hint="Если у человека есть учётная запись, он оценит под ней"
      />
      <Button>Добавить в комиссию</Button>
    </Form>
  )
}
