// A new password, typed twice, with the reason why a weak one is refused.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { secretFieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { shortestPassword } from './password.ts'

export interface NewPasswordFormProps {
  lastResult?: SubmissionResult<string[]> | null
  /** For the browser's password keeper. */
  email: string
  /** Asks for the present password too. */
  withCurrent?: boolean
  button: string
}

export function NewPasswordForm({ lastResult, email, withCurrent = false, button }: NewPasswordFormProps) {
  const [form, fields] = useForm<{ current: string; password: string; repeat: string }>({
    id: 'new-password',
    lastResult,
  })
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {withCurrent ? (
        <TextField
          label="Нынешний пароль"
          autoComplete="current-password"
          {...secretFieldOf(fields.current)}
          required
        />
      ) : null}
      <TextField
        label="Новый пароль"
        hint={`Не короче ${shortestPassword} знаков. Удобнее всего фраза из нескольких слов.`}
        autoComplete="new-password"
        {...secretFieldOf(fields.password)}
        required
      />
      <TextField
        label="Новый пароль ещё раз"
        autoComplete="new-password"
        {...secretFieldOf(fields.repeat)}
        required
      />
      <Button busy={busy}>{button}</Button>
    </Form>
  )
}
