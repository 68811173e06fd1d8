// The instructor's answer to a work: accept, or return with a remark.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { longestRemark } from './task.ts'

export function TaskDecisionForm({
  remark,
  errors,
  refusal,
}: {
  remark?: string
  errors?: string[]
  refusal?: string | null
}) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-4">
      <FormErrors errors={refusal ? [refusal] : null} />
      <TextAreaField
        id="remark"
        name="remark"
        label="Ваши слова слушателю"
        hint="Чтобы вернуть работу, напишите, что исправить. Если принимаете, можно не писать."
        rows={5}
        maxLength={longestRemark}
        defaultValue={remark}
        errors={errors}
      />
      <div className="flex flex-wrap gap-3">
        <Button name="decision" value="accepted" busy={busy}>
          Принять
        </Button>
        <Button name="decision" value="returned" tone="secondary" busy={busy}>
          Вернуть с замечанием
        </Button>
      </div>
    </Form>
  )
}
