// Forms of one node: its name from a day, a new node under it, closing.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'

type Reply = SubmissionResult<string[]> | null | undefined

export function RenameForm({
  lastResult,
  node,
  today,
}: {
  lastResult: Reply
  node: { name: string; headPost: string | null }
  today: string
}) {
  const defaultValue = { name: node.name, headPost: node.headPost ?? '', onDay: today }
  const [form, fields] = useForm<typeof defaultValue>({ id: 'rename', lastResult, defaultValue })
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <TextField label="Название" autoComplete="off" {...fieldOf(fields.name)} required />
      <TextField
        label="С какого дня новое название"
        hint="По прежнему названию организацию тоже найдут"
        type="date"
        max={today}
        {...fieldOf(fields.onDay)}
        required
      />
      <TextField
        label="Должность руководителя"
        hint="Например, «Глава округа». Без фамилии"
        autoComplete="off"
        {...fieldOf(fields.headPost)}
      />
      <Button busy={busy} name="intent" value="rename">
        Сохранить
      </Button>
    </Form>
  )
}

export function AddForm({ lastResult, inRegion }: { lastResult: Reply; inRegion: boolean }) {
  const defaultValue = { name: '', headPost: '', kind: 'organisation' }
  const [form, fields] = useForm<typeof defaultValue>({ id: 'add', lastResult, defaultValue })
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      {inRegion ? (
        <SelectField label="Что добавить" {...fieldOf(fields.kind)}>
          <option value="organisation">Орган или организация региона</option>
          <option value="municipality">Муниципалитет</option>
        </SelectField>
      ) : (
        <input type="hidden" name="kind" value="organisation" />
      )}
      <TextField label="Название" autoComplete="off" {...fieldOf(fields.name)} required />
      <TextField
        label="Должность руководителя"
        hint="Если знаете"
        autoComplete="off"
        {...fieldOf(fields.headPost)}
      />
      <Button tone="secondary" busy={busy} name="intent" value="add">
        Добавить
      </Button>
    </Form>
  )
}

export function CloseForm({
  lastResult,
  name,
  siblings,
  today,
}: {
  lastResult: Reply
  name: string
  siblings: { id: string; name: string }[]
  today: string
}) {
  const defaultValue = { successorId: '', onDay: today }
  const [form, fields] = useForm<typeof defaultValue>({ id: 'close', lastResult, defaultValue })
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <SelectField label="Кто принимает людей и дела" {...fieldOf(fields.successorId)}>
        <option value="">Никто: людей уже нет</option>
        {siblings.map((sibling) => (
          <option key={sibling.id} value={sibling.id}>
            {sibling.name}
          </option>
        ))}
      </SelectField>
      <TextField label="С какого дня закрыта" type="date" max={today} {...fieldOf(fields.onDay)} required />
      <ConfirmSubmit
        name="intent"
        value="close"
        question={`Закрыть организацию «${name}»?`}
        detail="Должности людей в этот день завершатся здесь и начнутся у преемника. Прежнее останется за этой организацией."
        confirm="Закрыть организацию"
      >
        Закрыть организацию
      </ConfirmSubmit>
    </Form>
  )
}
