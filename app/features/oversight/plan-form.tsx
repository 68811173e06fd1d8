// Sets the coverage plan of a region: who must be trained, how many of them, by when.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { positionGroups, positionGroupTitles } from '#app/features/organisations/position.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { CheckboxField, FieldErrors, FormErrors, TextField } from '#app/ui/field.tsx'

export interface PlanValues {
  groups: string[]
  targetPercent: string
  dueOn: string
}

export function PlanForm({
  lastResult,
  plan,
}: {
  lastResult?: SubmissionResult<string[]>
  plan: PlanValues
}) {
  const [form, fields] = useForm<PlanValues>({ id: 'plan', lastResult, defaultValue: plan })
  const busy = useNavigation().formMethod === 'POST'
  const chosen = [fields.groups.initialValue ?? []].flat()
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <fieldset aria-describedby={fields.groups.errors?.length ? 'plan-groups-error' : undefined}>
        <legend className="mb-1 font-medium">Кого нужно обучить</legend>
        {positionGroups.map((group) => (
          <CheckboxField
            key={group}
            id={`plan-${group}`}
            name="groups"
            value={group}
            label={positionGroupTitles[group]}
            defaultChecked={chosen.includes(group)}
          />
        ))}
        <FieldErrors id="plan-groups" errors={fields.groups.errors} />
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="Какую долю, %"
          inputMode="numeric"
          autoComplete="off"
          {...fieldOf(fields.targetPercent)}
          required
        />
        <TextField label="К какому дню" type="date" {...fieldOf(fields.dueOn)} required />
      </div>
      <Button busy={busy}>Записать план</Button>
    </Form>
  )
}
