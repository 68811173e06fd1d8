// The manager on the learner's page: who was asked and by whom, or a form to name somebody; the grades beside own ones.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { FormTrouble } from './form-trouble.ts'
import type { Beside } from './observer.ts'

/** Who was asked, or the form to name somebody while there is time. */
export function ObserverPanel({
  observer,
  over = false,
  trouble,
  busy,
}: {
  observer: AskedObserver | null
  /** The last wave is over: nobody can be named any more. */
  over?: boolean
  trouble: FormTrouble
  busy: boolean
}) {
  if (!observer)
    return over ? (
      <p className="text-ink-2">Руководителя не спрашивали.</p>
    ) : (
      <ObserverForm trouble={trouble} busy={busy} />
    )
  return (
    <>
      <AskedObserverCard observer={observer} busy={busy} />
      {trouble.error ? <p className="mt-3 font-medium text-wax">{trouble.error}</p> : null}
    </>
  )
}

function ObserverForm({ trouble, busy }: { trouble: FormTrouble; busy: boolean }) {
  const { error, errors, typed } = trouble
  return (
    <Form method="post" noValidate className="max-w-xl space-y-4">
      <FormErrors errors={error ? [error] : null} />
      <TextField
        id="name"
        name="name"
        label="Имя и отчество руководителя"
        autoComplete="off"
        maxLength={120}
        defaultValue={typed.name ?? ''}
        errors={errors.name ?? null}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label="Рабочая почта руководителя"
        autoComplete="off"
        maxLength={200}
        defaultValue={typed.email ?? ''}
        errors={errors.email ?? null}
      />
      <Button tone="secondary" name="intent" value="ask" busy={busy}>
        Спросить руководителя
      </Button>
    </Form>
  )
}

export interface AskedObserver {
  name: string
  email: string
  askedBy: string
  invited: boolean
  answered: boolean
}

function AskedObserverCard({ observer, busy }: { observer: AskedObserver; busy: boolean }) {
  const { name, email, askedBy, invited, answered } = observer
  const state = answered
    ? 'Ответ получен.'
    : invited
      ? 'Письмо отправлено, ждём ответа.'
      : 'Письмо уйдёт через три месяца после обучения.'
  return (
    <div className="max-w-2xl">
      <p>
        <span className="font-semibold">{name}</span>
        <span className="text-ink-2 wrap-anywhere">, {email}</span>
      </p>
      <p className="mt-1 text-ink-2">
        {askedBy === 'Вы' ? 'Назвали Вы.' : `Назвал(а): ${askedBy}.`} {state}
      </p>
      {answered ? null : (
        <Form method="post" className="mt-3">
          <ConfirmSubmit
            name="intent"
            value="take-back"
            busy={busy}
            question="Отменить просьбу к руководителю?"
            detail="Ссылка из письма перестанет открываться. Назвать можно будет другого человека."
            confirm="Отменить просьбу"
          >
            Отменить просьбу
          </ConfirmSubmit>
        </Form>
      )}
    </div>
  )
}

const gradeWords = ['', 'никогда', 'редко', 'иногда', 'часто', 'почти всегда']

/** Own grade as a ring, the manager's as a disc, on five steps; the table says the same in words. */
export function BesideTable({ rows }: { rows: Beside[] }) {
  const words = (grade: number | null) =>
    grade === null ? 'нет ответа' : `${grade}, ${gradeWords[grade] ?? ''}`
  return (
    <DataTable
      caption="Что видно в работе: Вы и руководитель"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'short', title: 'Поступок', cell: ({ short }) => short },
        { key: 'line', title: 'Рядом', cell: (row) => <Steps {...row} /> },
        {
          key: 'self',
          title: 'Вы',
          cell: ({ self }) => <span className="whitespace-nowrap">{words(self)}</span>,
        },
        {
          key: 'observer',
          title: 'Руководитель',
          cell: ({ observer }) => <span className="whitespace-nowrap">{words(observer)}</span>,
        },
      ]}
    />
  )
}

function Steps({ self, observer }: Beside) {
  const x = (grade: number) => 12 + (grade - 1) * 28
  return (
    <svg width="136" height="24" viewBox="0 0 136 24" aria-hidden="true" className="mt-0.5">
      <path d="M12 12H124" strokeWidth="3" className="stroke-track" />
      {[1, 2, 3, 4, 5].map((grade) => (
        <circle key={grade} cx={x(grade)} cy="12" r="2.5" className="fill-field-line" />
      ))}
      {self !== null && observer !== null ? (
        <path d={`M${x(self)} 12H${x(observer)}`} strokeWidth="3" className="stroke-pine" />
      ) : null}
      {observer === null ? null : <circle cx={x(observer)} cy="12" r="6" className="fill-pine" />}
      {self === null ? null : (
        <circle
          cx={x(self)}
          cy="12"
          r={self === observer ? 10 : 7}
          strokeWidth="3"
          className={self === observer ? 'fill-transparent stroke-pine' : 'fill-card stroke-pine'}
        />
      )}
    </svg>
  )
}
