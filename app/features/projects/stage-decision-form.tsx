// The instructor's answer to a stage: accept, or return with one main remark and a day.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, TextAreaField, TextField } from '#app/ui/field.tsx'
import { longestStageRemark } from './stage.ts'

export interface StageDecisionFormProps {
  remark?: string
  until: string
  /** Today in the cohort's zone. */
  earliest: string
  errors?: { remark?: string[]; until?: string[] }
  refusal?: string | null
}

export function StageDecisionForm({ remark, until, earliest, errors, refusal }: StageDecisionFormProps) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-5">
      <FormErrors errors={refusal ? [refusal] : null} />
      <TextAreaField
        id="remark"
        name="remark"
        label="Одно главное замечание"
        hint="Чтобы вернуть работу, назовите то, что исправить прежде всего. Если принимаете, можно не писать."
        rows={5}
        maxLength={longestStageRemark}
        defaultValue={remark}
        errors={errors?.remark}
      />
      <div className="max-w-xs">
        <TextField
          id="until"
          name="until"
          type="date"
          min={earliest}
          label="Ждать новую версию до"
          hint="Нужно, если возвращаете."
          defaultValue={until}
          errors={errors?.until}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button name="decision" value="accepted" busy={busy} formNoValidate>
          Принять этап
        </Button>
        <Button name="decision" value="returned" tone="secondary" busy={busy} formNoValidate>
          Вернуть с замечанием
        </Button>
      </div>
    </Form>
  )
}
