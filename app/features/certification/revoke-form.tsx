// Asks for the reason before a certificate is revoked, and says what will follow.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { parseForm } from '#app/lib/parse-form.ts'
import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { revokeForm } from './certification.schema.ts'

export function RevokeForm({
  number,
  lastResult,
  busy,
}: {
  number: string
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}) {
  const [form, fields] = useForm({
    id: 'revoke',
    lastResult,
    constraint: getZodConstraint(revokeForm),
    shouldValidate: 'onSubmit',
    onValidate: ({ formData }) => parseForm(formData, { schema: revokeForm }),
  })
  return (
    <Card aria-labelledby="revoke-title">
      <h2 id="revoke-title">Аннулировать удостоверение № {number}?</h2>
      <p className="mt-2 mb-5 text-ink-2">
        Вернуть его будет нельзя, номер больше не используется. Проверка по коду сразу ответит «аннулировано».
        Владелец получит письмо с причиной.
      </p>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors errors={form.errors} />
        <TextAreaField {...fieldOf(fields.reason)} label="Причина" rows={3} />
        <div className="flex flex-wrap gap-3">
          <Button tone="danger" busy={busy}>
            Аннулировать
          </Button>
          <ButtonLink tone="secondary" to="." preventScrollReset>
            Оставить как есть
          </ButtonLink>
        </div>
      </Form>
    </Card>
  )
}
