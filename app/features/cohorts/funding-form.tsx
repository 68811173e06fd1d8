// Who pays for each of a person's enrolments.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { type Funding, fundings, fundingTitles } from './study-form.ts'

export interface FundingFormProps {
  enrolmentId: string
  cohort: { name: string; code: string }
  usual: Funding
  own: Funding | null
}

export function FundingForm({ enrolmentId, cohort, usual, own }: FundingFormProps) {
  const busy = useNavigation().formData?.get('enrolmentId') === enrolmentId
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="intent" value="funding" />
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
      <div className="min-w-0 grow basis-60">
        <SelectField
          id={`funding-${enrolmentId}`}
          label={`${cohort.name}, ${cohort.code}`}
          hint={`У потока: ${fundingTitles[usual].toLocaleLowerCase('ru-RU')}`}
          name="funding"
          defaultValue={own ?? ''}
        >
          <option value="">Как у потока</option>
          {fundings.map((funding) => (
            <option key={funding} value={funding}>
              {fundingTitles[funding]}
            </option>
          ))}
        </SelectField>
      </div>
      <Button tone="secondary" busy={busy}>
        Сохранить
      </Button>
    </Form>
  )
}
