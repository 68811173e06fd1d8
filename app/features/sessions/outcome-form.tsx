// Records a recommendation: what, who, by when.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'

export function OutcomeForm({
  typed,
  errors,
  count,
  busy,
}: {
  typed: Record<string, string>
  errors: Record<string, string[] | null>
  /** How many there are: a new one empties the form. */
  count: number
  busy: boolean
}) {
  return (
    <Card aria-labelledby="add-title">
      <h2 id="add-title">Записать рекомендацию</h2>
      <Form method="post" className="mt-4 space-y-4" key={count}>
        <TextAreaField
          id="text"
          name="text"
          label="Что решили сделать"
          rows={3}
          maxLength={1000}
          defaultValue={typed.text ?? ''}
          errors={errors.text ?? null}
          required
        />
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
          <TextField
            id="owner"
            name="owner"
            label="Кто отвечает"
            hint="Человек, группа или ведомство"
            maxLength={200}
            defaultValue={typed.owner ?? ''}
            errors={errors.owner ?? null}
            required
          />
          <TextField
            id="dueOn"
            name="dueOn"
            type="date"
            label="Срок"
            hint="Последний день"
            defaultValue={typed.dueOn ?? ''}
            errors={errors.dueOn ?? null}
            required
          />
        </div>
        <Button name="intent" value="add" busy={busy}>
          Записать
        </Button>
      </Form>
    </Card>
  )
}
