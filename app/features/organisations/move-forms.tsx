// Moving on from a post: to another own organisation, or away.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { type GroupedOption, GroupedOptions } from '#app/ui/grouped-options.tsx'
import { fieldsOfFacts, PositionFields, type PositionFieldValues } from './position-fields.tsx'
import type { PositionFacts } from './position-facts.ts'

interface Fields extends PositionFieldValues {
  organisationId: string
  title: string
  onDay: string
}

export function TransferForm({
  lastResult,
  bodies,
  post,
  today,
}: {
  lastResult?: SubmissionResult<string[]> | null
  bodies: GroupedOption[]
  post: PositionFacts & { title: string }
  today: string
}) {
  const defaultValue = { onDay: today, title: post.title, ...fieldsOfFacts(post) }
  const [form, fields] = useForm<Fields>({ id: 'transfer', lastResult, defaultValue })
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <SelectField label="Куда" {...fieldOf(fields.organisationId)} required>
        <option value="">Выберите</option>
        <GroupedOptions options={bodies} />
      </SelectField>
      <TextField label="Новая должность" autoComplete="off" {...fieldOf(fields.title)} required />
      <PositionFields fields={fields} />
      <TextField
        label="С какого дня на новом месте"
        hint="Прежняя должность закончится в этот же день"
        type="date"
        {...fieldOf(fields.onDay)}
        required
      />
      <Button busy={busy} name="intent" value="transfer">
        Перевести
      </Button>
    </Form>
  )
}

export function LeaveForm({
  lastResult,
  title,
  today,
}: {
  lastResult?: SubmissionResult<string[]> | null
  title: string
  today: string
}) {
  const [form, fields] = useForm<{ onDay: string }>({
    id: 'leave',
    lastResult,
    defaultValue: { onDay: today },
  })
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <TextField label="С какого дня не работает здесь" type="date" {...fieldOf(fields.onDay)} required />
      <ConfirmSubmit
        name="intent"
        value="leave"
        question={`Завершить должность «${title}»?`}
        detail="Если других должностей в Вашем муниципалитете у человека нет, с этого дня Вы его больше не увидите. Учётная запись и всё пройденное останутся у него."
        confirm="Завершить должность"
      >
        Завершить должность
      </ConfirmSubmit>
    </Form>
  )
}
