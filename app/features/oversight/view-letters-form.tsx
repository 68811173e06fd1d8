// The weekly letters of a saved view: the day and who gets them. Everybody gets what the own role shows.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FieldErrors, FormErrors, SelectField } from '#app/ui/field.tsx'
import { weekdays, weekdayTitles } from './saved-view.ts'

export interface ViewLettersProps {
  weekday: number | null
  recipientIds: string[]
  choices: { userId: string; name: string; role: string }[]
  lastResult: SubmissionResult<string[]> | null
}

export function ViewLettersForm({ weekday, recipientIds, choices, lastResult }: ViewLettersProps) {
  const [form, fields] = useForm<{ weekday: string; recipients: string[] }>({
    id: 'view-letters',
    lastResult,
    defaultValue: { weekday: weekday === null ? '' : String(weekday) },
  })
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <div className="sm:max-w-xs">
        <SelectField
          label="Когда отправлять"
          hint="В 8 часов утра по времени получателя."
          {...fieldOf(fields.weekday)}
        >
          <option value="">не отправлять</option>
          {weekdays.map((day) => (
            <option key={day} value={day}>
              {weekdayTitles[day]}
            </option>
          ))}
        </SelectField>
      </div>
      <fieldset aria-describedby={fields.recipients.errors ? `${fields.recipients.id}-error` : undefined}>
        <legend className="font-medium">Кому</legend>
        <ul className="mt-2 max-h-80 overflow-y-auto rounded-control border border-line px-4 py-1">
          {choices.map(({ userId, name, role }) => (
            <li key={userId} className="border-b border-line last:border-0">
              <label className="flex min-h-11 items-start gap-3 py-2">
                <input
                  type="checkbox"
                  name="recipients"
                  value={userId}
                  defaultChecked={recipientIds.includes(userId)}
                  className="mt-0.5"
                />
                <span>
                  {name}
                  <span className="block text-[0.9rem] text-ink-2">{role}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <FieldErrors id={fields.recipients.id} errors={fields.recipients.errors} />
      </fieldset>
      <Button name="intent" value="letters" busy={busy}>
        Сохранить рассылку
      </Button>
    </Form>
  )
}
