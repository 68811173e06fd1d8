// Corrects a post that is held: its title, group, category, work with citizens.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { fieldsOfFacts, PositionFields, type PositionFieldValues } from './position-fields.tsx'
import type { PositionFacts } from './position-facts.ts'

interface Fields extends PositionFieldValues {
  title: string
}

export function PostChangeForm({
  lastResult,
  post,
}: {
  lastResult?: SubmissionResult<string[]> | null
  post: PositionFacts & { title: string }
}) {
  const defaultValue = { title: post.title, ...fieldsOfFacts(post) }
  const [form, fields] = useForm<Fields>({ id: 'post-change', lastResult, defaultValue })
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <TextField label="Должность" autoComplete="off" {...fieldOf(fields.title)} required />
      <PositionFields fields={fields} />
      <Button busy={busy} name="intent" value="change">
        Сохранить
      </Button>
    </Form>
  )
}
