// Refusing to erase: the ground in law, which the person reads in a letter.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { fieldOf } from '#app/ui/conform-field.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { declineForm } from './erasure.schema.ts'

export function DeclineErasure({
  lastResult,
  busy,
}: {
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}) {
  const [form, fields] = useForm({
    id: 'decline',
    lastResult,
    constraint: getZodConstraint(declineForm),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: declineForm }),
  })
  return (
    <Card aria-labelledby="decline-title">
      <h2 id="decline-title">Отказать</h2>
      <p className="mt-2 text-ink-2">
        Отказать можно, когда хранить данные обязывает закон (152-ФЗ, п. 2 ч. 1 ст. 6 и ч. 5 ст. 21):
        например, пока не переданы сведения о документе или идёт срок хранения личного дела.
      </p>
      <Form method="post" {...getFormProps(form)} className="mt-4 space-y-5">
        <input type="hidden" name="intent" value="decline" />
        <TextAreaField
          {...fieldOf(fields.reason)}
          label="Основание отказа"
          hint="Назовите закон и статью и скажите, когда можно попросить снова. Человек прочтёт это в письме"
          rows={4}
          maxLength={2000}
        />
        <ConfirmSubmit
          busy={busy}
          question="Отказать в удалении?"
          detail="Человек получит письмо с этим основанием."
        >
          Отказать
        </ConfirmSubmit>
      </Form>
    </Card>
  )
}
