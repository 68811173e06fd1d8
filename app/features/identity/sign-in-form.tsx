// E-mail and password. Keeps the e-mail that was typed; never the password.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, Link, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf, secretFieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'

export function SignInForm({ lastResult }: { lastResult?: SubmissionResult<string[]> }) {
  const [form, fields] = useForm<{ email: string; password: string }>({ id: 'sign-in', lastResult })
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <TextField
        label="Электронная почта"
        type="email"
        autoComplete="username"
        {...fieldOf(fields.email)}
        required
      />
      <TextField
        label="Пароль"
        autoComplete="current-password"
        {...secretFieldOf(fields.password)}
        required
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Button busy={busy}>Войти</Button>
        <Link to="/password/forgot" className="inline-flex min-h-11 items-center">
          Не помню пароль
        </Link>
      </div>
    </Form>
  )
}
