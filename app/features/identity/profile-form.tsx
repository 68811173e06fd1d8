// One's own names and the zone in which times are shown.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { russianTimeZones } from '#app/lib/time-zones.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField } from '#app/ui/field.tsx'
import { NamesFields } from './names-fields.tsx'

export interface ProfileFormProps {
  lastResult?: SubmissionResult<string[]>
  profile: { surname: string; givenName: string; patronymic: string | null; timeZone: string | null }
  /** What is used when no zone is chosen: «МСК». */
  homeZone: string
}

interface Fields {
  surname: string
  givenName: string
  patronymic: string
  timeZone: string
}

export function ProfileForm({ lastResult, profile, homeZone }: ProfileFormProps) {
  const [form, fields] = useForm<Fields>({
    id: 'profile',
    lastResult,
    defaultValue: {
      ...profile,
      givenName: profile.givenName || '—',
      patronymic: profile.patronymic ?? '',
      timeZone: profile.timeZone ?? '',
    },
  })
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <NamesFields fields={fields} own />
      <SelectField label="Часовой пояс" hint="В нём показываем сроки и время" {...fieldOf(fields.timeZone)}>
        <option value="">По месту работы ({homeZone})</option>
        {russianTimeZones.map(({ zone, title }) => (
          <option key={zone} value={zone}>
            {title}
          </option>
        ))}
      </SelectField>
      <Button busy={busy}>Сохранить</Button>
    </Form>
  )
}
