// Who keeps the door of the days of a session without an account: links given, and a form for one more.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { Badge, Card, Notice } from '#app/ui/page.tsx'
import { doorInvitationForm } from './door.schema.ts'

export interface DoorLinkLine {
  id: string
  name: string
  day: string
  state: 'open' | 'expired' | 'revoked'
  until: string
  used: string | null
}

const states = {
  open: { title: 'действует', tone: 'pine' },
  expired: { title: 'срок вышел', tone: 'plain' },
  revoked: { title: 'закрыта', tone: 'wax' },
} as const

export function DoorLinks({ links, busy }: { links: DoorLinkLine[]; busy: boolean }) {
  if (!links.length) return null
  return (
    <ul className="divide-y divide-line rounded-surface border border-line bg-card">
      {links.map(({ id, name, day, state, until, used }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 p-4">
          <span className="min-w-0 flex-1 basis-56">
            <span className="flex flex-wrap items-center gap-3">
              <span className="font-semibold">{name}</span>
              <Badge tone={states[state].tone}>{states[state].title}</Badge>
            </span>
            <span className="block text-[0.95rem] text-ink-2">
              {day}; до {until}
              {used ? `; открывали ${used}` : '; ещё не открывали'}
            </span>
          </span>
          {state === 'open' ? (
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <ConfirmSubmit
                name="intent"
                value="revoke"
                busy={busy}
                question={`Закрыть ссылку: ${name}?`}
                detail="Отметки останутся, новых по этой ссылке не поставят."
                confirm="Закрыть ссылку"
              >
                Закрыть
              </ConfirmSubmit>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export function DoorInvitation({
  days,
  lastResult,
  given,
  busy,
}: {
  days: { id: string; title: string }[]
  lastResult?: SubmissionResult<string[]> | null
  given: { link: string; mailed: boolean } | null
  busy: boolean
}) {
  const [form, fields] = useForm({
    id: 'door',
    lastResult,
    constraint: getZodConstraint(doorInvitationForm),
    defaultValue: { dayId: days[0]?.id },
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: doorInvitationForm }),
  })
  return (
    <Card aria-labelledby="door-title">
      <h2 id="door-title">Пригласить помощника</h2>
      <p className="mt-2 text-ink-2">
        Он увидит список записавшихся на этот день и сможет отметить пришедших. Учётная запись не нужна,
        ссылка работает до конца сессии в этот день.
      </p>
      {given ? (
        <div className="mt-4">
          <Notice tone="pine" live>
            <p className="font-semibold">
              {given.mailed ? 'Ссылка отправлена. Её можно передать и самим' : 'Передайте эту ссылку'}
            </p>
            <p className="mt-1">Она показана один раз:</p>
            <p className="mt-2 font-medium break-all">{given.link}</p>
          </Notice>
        </div>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="mt-4 space-y-5">
        <FormErrors errors={form.errors} />
        <SelectField {...fieldOf(fields.dayId)} label="День">
          {days.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <TextField
          {...fieldOf(fields.name)}
          label="Кто"
          hint="«Ирина Львовна, волонтёр»"
          autoComplete="off"
        />
        <TextField
          {...fieldOf(fields.email)}
          type="email"
          label="Почта"
          hint="Можно не указывать и передать ссылку самим"
          autoComplete="off"
        />
        <Button busy={busy}>Дать ссылку</Button>
      </Form>
    </Card>
  )
}
