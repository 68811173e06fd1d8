// «/password/forgot»: asks for a letter with a link. Open to anyone; the answer never tells whether an account exists.
import { getFormProps, useForm } from '@conform-to/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { requestPasswordReset } from '#app/features/identity/password-reset.server.ts'
import { forgottenPasswordSchema } from '#app/features/identity/sign-in.schema.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Новый пароль — Решаю' }]

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseForm(await request.formData(), { schema: forgottenPasswordSchema })
  if (submission.status !== 'success')
    return data({ reply: submission.reply(), asked: null }, { status: 422 })
  const { email } = submission.value
  const answer = await requestPasswordReset({ email, address: context.clientAddress })
  if (answer.outcome === 'asked') return { reply: null, asked: email }
  const formErrors = ['С Вашего адреса запрошено слишком много писем. Подождите 15 минут.']
  return data({ reply: submission.reply({ formErrors }), asked: null }, { status: 429 })
}

export const clientAction = keepingForm((sentence) => ({ reply: formTrouble(sentence), asked: null }))

export default function ForgottenPassword() {
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ email: string }>({ id: 'forgotten', lastResult: answer?.reply })
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="form">
      <PageHeader
        title="Новый пароль"
        lead="Назовите почту, с которой входите. На неё придёт ссылка: она действует один час."
        crumbs={[{ to: '/login', title: 'Вход' }]}
      />
      {answer?.asked ? (
        <div className="space-y-5">
          <Notice tone="pine" live>
            Если у <strong className="break-words font-semibold">{answer.asked}</strong> есть учётная запись,
            письмо уже в пути. Не пришло за десять минут — проверьте «Спам» или напишите тому, кто Вас
            пригласил.
          </Notice>
          <ButtonLink to="/login" tone="secondary">
            Вернуться ко входу
          </ButtonLink>
        </div>
      ) : (
        <Card>
          <Form method="post" className="space-y-5" {...getFormProps(form)}>
            <FormErrors errors={form.errors} />
            <TextField
              label="Электронная почта"
              type="email"
              autoComplete="username"
              {...fieldOf(fields.email)}
              required
            />
            <Button busy={busy}>Прислать ссылку</Button>
          </Form>
        </Card>
      )}
    </Page>
  )
}
