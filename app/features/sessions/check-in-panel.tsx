// What a person meets at /check-in: one button, or six digits, or why not. Says «отмечены» only of what is written.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/page.tsx'

export interface CheckInPanelProps {
  /** «10:03 (МСК)»; null: not checked in. */
  seen: string | null
  /** The code of the address is right now. */
  ready: boolean
  code: string | null
  refusal: string | null
  /** Digits may help here. */
  asksDigits: boolean
  errors: string[] | null
}

export function CheckInPanel({ seen, ready, code, refusal, asksDigits, errors }: CheckInPanelProps) {
  const busy = useNavigation().state !== 'idle'
  if (seen)
    return (
      <Notice tone="pine" live>
        <p className="text-[1.15rem] font-semibold">Вы отмечены в {seen}</p>
        <p>Больше ничего делать не нужно.</p>
      </Notice>
    )
  return (
    <div className="space-y-6">
      {refusal ? (
        <Notice tone="amber" live>
          {refusal}
        </Notice>
      ) : null}
      {ready ? (
        <Form method="post">
          <input type="hidden" name="code" value={code ?? ''} />
          <Button className="min-h-16 w-full text-[1.2rem]" busy={busy}>
            Отметиться
          </Button>
        </Form>
      ) : null}
      {asksDigits ? (
        <Form method="post" className="space-y-4">
          <TextField
            id="digits"
            name="digits"
            label="Шесть цифр с экрана"
            hint="Они стоят под кодом и меняются каждую минуту."
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
            className="font-mono text-[1.4rem] tracking-[0.2em]"
            errors={errors}
          />
          <Button tone={ready ? 'secondary' : 'primary'} className="w-full" busy={busy}>
            Отметиться по цифрам
          </Button>
        </Form>
      ) : null}
    </div>
  )
}
