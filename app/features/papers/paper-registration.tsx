// What may be done with a draft: sign and register it, or throw it away. Registration asks once more.
import { Form } from '@remix-run/react'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/page.tsx'

export function PaperRegistration({
  today,
  effect,
  errors,
  busy,
}: {
  today: string
  /** What the registration will do to people, in a sentence. */
  effect: string
  errors: string[]
  busy: boolean
}) {
  return (
    <Card aria-labelledby="registration">
      <h2 id="registration" className="mb-2">
        Регистрация
      </h2>
      <p className="mb-5 text-ink-2">
        Проверьте текст, подпишите документ и укажите дату подписания. Номер присвоит платформа. {effect}
      </p>
      <Form method="post" className="space-y-5">
        <FormErrors errors={errors} />
        <div className="flex flex-wrap items-end gap-4">
          <div className="w-48">
            <TextField
              id="signedOn"
              name="signedOn"
              type="date"
              label="Дата подписания"
              defaultValue={today}
              max={today}
              required
            />
          </div>
          <Button name="intent" value="register" busy={busy}>
            Зарегистрировать
          </Button>
        </div>
      </Form>
      <Form method="post" className="mt-6 border-t border-line pt-5">
        <ConfirmSubmit
          name="intent"
          value="discard"
          question="Удалить черновик?"
          detail="Номер он ещё не занял. Составить новый можно в любой момент."
          confirm="Удалить"
          busy={busy}
        >
          Удалить черновик
        </ConfirmSubmit>
      </Form>
    </Card>
  )
}
