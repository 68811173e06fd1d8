// One step of a questionnaire: a situation with its answers, or a page of statements. A native form that needs no script.
import { Form, Link, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { FieldErrors, FormErrors } from '#app/ui/field.tsx'
import { Page, ProgressBar } from '#app/ui/page.tsx'
import type { FormTrouble } from './form-trouble.ts'
import { GradeRow } from './grade-row.tsx'
import type { StepView } from './questionnaire.ts'

export function StepScreen({
  view,
  base,
  wave,
  trouble,
}: {
  view: StepView
  /** Address of the wave; steps stand under it. */
  base: string
  wave: string
  trouble: FormTrouble
}) {
  const busy = useNavigation().state === 'submitting'
  const { number, total, over, title, instruction, asks } = view
  const back = number > 1 ? `${base}/${number - 1}` : base
  const bad = Object.values(trouble.errors ?? {}).some((one) => one?.length)
  return (
    <Page width="text">
      <p className="mb-2 flex flex-wrap justify-between gap-x-6 text-[0.95rem] text-ink-2">
        <span>{wave}</span>
        <span>{over}</span>
      </p>
      <ProgressBar value={number - 1} total={total} label={`Пройдено ${number - 1} из ${total} шагов`} />
      <Form key={number} method="post" noValidate className="mt-8">
        <h1 className={asks.kind === 'options' ? 'text-[1.4rem] leading-snug sm:text-[1.6rem]' : undefined}>
          {title}
        </h1>
        <p id="instruction" className="mt-2 mb-6 text-ink-2">
          {instruction}
        </p>
        <div className={trouble.error || bad ? 'mb-5' : undefined}>
          <FormErrors
            errors={trouble.error ? [trouble.error] : bad ? ['Ответ нужен в каждой строке.'] : null}
          />
        </div>
        {asks.kind === 'options' ? (
          <Options asks={asks} title={title} trouble={trouble} />
        ) : (
          <div>
            {asks.rows.map(({ key, text, chosen }) => (
              <GradeRow
                key={key}
                name={key}
                text={text}
                most={asks.most}
                chosen={trouble.typed?.[key] ?? (chosen === null ? null : String(chosen))}
                low={asks.grades?.[0] ?? asks.low}
                high={asks.grades?.at(-1) ?? asks.high}
                words={asks.grades}
                errors={trouble.errors?.[key] ?? null}
              />
            ))}
          </div>
        )}
        <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button busy={busy} className="min-w-40">
            Дальше
          </Button>
          <Link to={back} className="inline-flex min-h-11 items-center">
            Назад
          </Link>
        </div>
        <p className="mt-4 text-[0.9rem] text-ink-2">
          «Дальше» сохраняет ответ. Можно закрыть страницу и вернуться с того же места.
        </p>
      </Form>
    </Page>
  )
}

function Options({
  asks,
  title,
  trouble,
}: {
  asks: Extract<StepView['asks'], { kind: 'options' }>
  title: string
  trouble: FormTrouble
}) {
  const chosen = trouble.typed?.[asks.key] ?? (asks.chosen === null ? null : String(asks.chosen))
  const errors = trouble.errors?.[asks.key] ?? null
  return (
    <fieldset
      aria-describedby={['instruction', errors?.length && `${asks.key}-error`].filter(Boolean).join(' ')}
      className="min-w-0"
    >
      <legend className="sr-only">{title}</legend>
      <FieldErrors id={asks.key} errors={errors} />
      <div className="mt-1 space-y-3">
        {asks.options.map(({ value, text }) => (
          <label
            key={value}
            className="flex min-h-12 items-start gap-3.5 rounded-control border border-field-line bg-card px-4 py-3.5 hover:border-pine has-checked:border-pine has-checked:bg-pine-wash has-checked:shadow-[inset_0_0_0_1px_var(--pine)]"
          >
            <input
              type="radio"
              name={asks.key}
              value={value}
              defaultChecked={chosen === String(value)}
              required
              className="mt-0.5"
            />
            <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
