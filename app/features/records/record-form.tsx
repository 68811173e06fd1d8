// The form of a learner's record with help for each field. What is known stands masked beside; empty fields change nothing.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { citizenships } from './citizenship.ts'
import { type Sex, sexes } from './grammatical-case.ts'
import { educationLevels, educationTitles, type RecordField, sexTitles } from './record.ts'

export interface RecordFormProps {
  lastResult?: SubmissionResult<string[]>
  /** Choices that may be seen whole. */
  chosen: { sex: Sex | null; citizenship: string | null; educationLevel: string | null }
  /** What is written already: masked, or opened by «Показать». */
  written: Partial<Record<RecordField, string>>
  /** The registrar fills in for somebody else. */
  registrar?: boolean
}

type Fields = Record<RecordField, string>

export function RecordForm({ lastResult, chosen, written, registrar = false }: RecordFormProps) {
  const [form, fields] = useForm<Fields>({
    id: 'record',
    lastResult,
    defaultValue: {
      sex: chosen.sex ?? '',
      citizenship: chosen.citizenship ?? (registrar ? '' : '643'),
      educationLevel: chosen.educationLevel ?? '',
    },
  })
  const busy = useNavigation().formData?.get('intent') === 'save'
  const known = (field: RecordField, help: string) =>
    written[field] ? (
      <>
        {help}. <span className="inline-block text-ink">Записано: {written[field]}</span>
      </>
    ) : (
      help
    )
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)} noValidate>
      <input type="hidden" name="intent" value="save" />
      <FormErrors errors={form.errors} />
      {Object.keys(written).length ? (
        <p className="text-ink-2">Что уже записано, вводить заново не нужно: пустое поле ничего не меняет.</p>
      ) : null}
      <TextField
        label="Дата рождения"
        hint={known('birthDate', 'Как в паспорте')}
        type="date"
        autoComplete={registrar ? 'off' : 'bday'}
        {...fieldOf(fields.birthDate)}
      />
      <SelectField label="Пол" hint="От него зависит, как имя склоняется в приказах" {...fieldOf(fields.sex)}>
        <option value="">Не выбран</option>
        {sexes.map((sex) => (
          <option key={sex} value={sex}>
            {sexTitles[sex]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Гражданство" {...fieldOf(fields.citizenship)}>
        <option value="">Не выбрано</option>
        {citizenships.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="СНИЛС"
        hint={known(
          'personalNumber',
          'Есть на Госуслугах в разделе «Документы». Гражданам других стран не нужен',
        )}
        inputMode="numeric"
        autoComplete="off"
        placeholder="112-233-445 95"
        {...fieldOf(fields.personalNumber)}
      />
      <fieldset className="space-y-5 border-t border-line pt-5">
        <legend className="float-left mb-1 w-full text-[1.05rem] font-semibold">Образование</legend>
        <p className="clear-left text-[0.95rem] text-ink-2">
          Удостоверение выдают тем, у кого есть диплом колледжа или вуза, и тем, кто его получает. Хватит
          одного диплома.
        </p>
        <SelectField label="Уровень" {...fieldOf(fields.educationLevel)}>
          <option value="">Не выбран</option>
          {educationLevels.map((level) => (
            <option key={level} value={level}>
              {educationTitles[level]}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Фамилия в дипломе"
          hint={known('diplomaSurname', 'Как там написано, даже если потом она сменилась')}
          autoComplete="off"
          {...fieldOf(fields.diplomaSurname)}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label="Серия диплома"
            hint={known('diplomaSeries', 'Если серии нет, напишите «нет»')}
            autoComplete="off"
            {...fieldOf(fields.diplomaSeries)}
          />
          <TextField
            label="Номер диплома"
            hint={known('diplomaNumber', 'Вместе с нулями в начале')}
            autoComplete="off"
            {...fieldOf(fields.diplomaNumber)}
          />
        </div>
      </fieldset>
      <Button busy={busy}>Сохранить</Button>
    </Form>
  )
}
