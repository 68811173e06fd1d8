// What a coordinator may do with one booking: pass it on, cancel it, give or refuse consent. Each is a form of its own.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'

export interface ChangeAnswer {
  intent: string
  refusal: string | null
  errors: Partial<Record<'reason' | 'enrolmentId', string[]>>
  reason: string
  enrolmentId: string
}

interface FormProps {
  answer: ChangeAnswer | null
}

export function ReplaceForm({
  name,
  choices,
  answer,
}: FormProps & { name: string; choices: { value: string; title: string }[] }) {
  const busy = useNavigation().state !== 'idle'
  const own = answer?.intent === 'replace' ? answer : null
  return (
    <Card aria-labelledby="replace">
      <h2 id="replace">Отдать место коллеге</h2>
      {choices.length ? (
        <Form method="post" className="mt-3 space-y-4">
          <p className="text-ink-2">Место не вернётся в очередь. Обоим придут письма.</p>
          <FormErrors errors={own?.refusal ? [own.refusal] : null} />
          <SelectField
            id="enrolmentId"
            name="enrolmentId"
            label={`Кто придёт вместо: ${name}`}
            required
            defaultValue={own?.enrolmentId ?? ''}
            errors={own?.errors.enrolmentId}
          >
            <option value="">Выберите человека</option>
            {choices.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </SelectField>
          <ReasonField id="replace-reason" label="Почему меняем" answer={own} />
          <Button name="intent" value="replace" busy={busy}>
            Заменить
          </Button>
        </Form>
      ) : (
        <p className="mt-2 text-ink-2">
          Сейчас некому: у всех Ваших людей в этом потоке место есть или они заняты.
        </p>
      )}
    </Card>
  )
}

export function CancelPersonForm({ answer, seated }: FormProps & { seated: boolean }) {
  const busy = useNavigation().state !== 'idle'
  const own = answer?.intent === 'cancel' ? answer : null
  return (
    <Card aria-labelledby="cancel">
      <h2 id="cancel">Отменить запись</h2>
      <Form method="post" className="mt-3 space-y-4">
        <p className="text-ink-2">
          {seated ? 'Место получит следующий в очереди.' : 'Место в очереди потеряется.'} Человеку придёт
          письмо с причиной.
        </p>
        <FormErrors errors={own?.refusal ? [own.refusal] : null} />
        <ReasonField id="cancel-reason" label="Почему отменяем" answer={own} />
        <Button tone="danger" name="intent" value="cancel" busy={busy}>
          Отменить запись
        </Button>
      </Form>
    </Card>
  )
}

export function ConsentForm({ answer }: FormProps) {
  const busy = useNavigation().state !== 'idle'
  const own = answer && ['approve', 'decline'].includes(answer.intent) ? answer : null
  return (
    <Card aria-labelledby="consent">
      <h2 id="consent">Согласование</h2>
      <div className="mt-3 space-y-6">
        <FormErrors errors={own?.refusal ? [own.refusal] : null} />
        <Form method="post">
          <Button name="intent" value="approve" busy={busy}>
            Согласовать
          </Button>
        </Form>
        <Form method="post" className="space-y-4">
          <ReasonField id="decline-reason" label="Или почему нет" answer={own} />
          <Button tone="danger" name="intent" value="decline" busy={busy}>
            Отклонить
          </Button>
        </Form>
      </div>
    </Card>
  )
}

function ReasonField({ id, label, answer }: FormProps & { id: string; label: string }) {
  return (
    <TextField
      id={id}
      name="reason"
      label={label}
      maxLength={500}
      required
      defaultValue={answer?.reason}
      errors={answer?.errors.reason}
    />
  )
}
