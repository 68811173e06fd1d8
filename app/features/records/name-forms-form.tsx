// The name in the cases of papers, inside words, to be checked by ear and corrected once per person.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import type { NameForms } from './declension.ts'
import { caseTitles, grammaticalCases } from './grammatical-case.ts'
import { formInSentence } from './name-forms.ts'

export interface NameFormsFormProps {
  lastResult?: SubmissionResult<string[]>
  forms: NameForms
  corrected: boolean
  sexKnown: boolean
}

const oblique = grammaticalCases.filter((inCase) => inCase !== 'nominative')

export function NameFormsForm({ lastResult, forms, corrected, sexKnown }: NameFormsFormProps) {
  const { nominative: _name, ...defaultValue } = forms
  const [form, fields] = useForm<Omit<NameForms, 'nominative'>>({ id: 'forms', lastResult, defaultValue })
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <p className="text-ink-2">
        {sexKnown || corrected
          ? 'Прочитайте вслух. Если где-то звучит неверно, исправьте: во всех бумагах будет так, как здесь.'
          : 'Пол не указан, поэтому имя не склоняется. Укажите пол или впишите формы сами.'}
      </p>
      <FormErrors errors={form.errors} />
      {oblique.map((inCase) => (
        <TextField
          key={inCase}
          label={caseTitles[inCase]}
          hint={`«${formInSentence(inCase, forms[inCase])}»`}
          autoComplete="off"
          {...fieldOf(fields[inCase])}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="forms" busy={busy}>
          Сохранить формы
        </Button>
        <Button name="intent" value="undeclined" tone="secondary" busy={busy} formNoValidate>
          Не склонять
        </Button>
        {corrected ? (
          <Button name="intent" value="by-library" tone="quiet" busy={busy} formNoValidate>
            Склонять автоматически
          </Button>
        ) : null}
      </div>
    </Form>
  )
}
