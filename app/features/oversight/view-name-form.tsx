// The name of a saved view.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'

export function ViewNameForm({
  name,
  lastResult,
}: {
  name: string
  lastResult: SubmissionResult<string[]> | null
}) {
  const [form, fields] = useForm<{ name: string }>({
    id: 'view-name-form',
    lastResult,
    defaultValue: { name },
  })
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-60 sm:max-w-md">
          <TextField label="Название" {...fieldOf(fields.name)} required />
        </div>
        <Button tone="secondary" name="intent" value="rename" busy={busy}>
          Переименовать
        </Button>
      </div>
    </Form>
  )
}
