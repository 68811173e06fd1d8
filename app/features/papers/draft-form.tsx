// The form of a draft: whom it names, the decision on each where the paper needs one, and the few words it asks for.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { type Outcome, outcomeTitles } from '#app/features/attestation/final-mark.ts'
import type { PaperQuestion } from './paper-kinds.ts'

export interface DraftLine {
  enrolmentId: string
  name: string
  /** The name in the case of the paper. */
  form: string
  work: string
  state: string
  /** What should be looked at: a guessed sex, missing data. */
  warning: string
  taken: boolean
  /** The decision kept by the commission; null: the form asks. */
  decided: string | null
  /** What the paper that is corrected says. */
  before: Outcome | ''
}

export interface DraftAnswers {
  effectiveOn: string
  attestationOn: string
  place: string
  basis: string
  control: string
  reason: string
  addressee: string
}

const labels: Record<keyof DraftAnswers, { label: string; hint?: string; type?: 'date' }> = {
  effectiveOn: { label: 'С какого дня', type: 'date' },
  attestationOn: { label: 'День аттестации', type: 'date' },
  place: { label: 'Место аттестации', hint: 'Можно не указывать' },
  basis: { label: 'Основание', hint: '«заявки органов местного самоуправления»' },
  control: {
    label: 'На кого возложить контроль',
    hint: 'В винительном падеже. Если пусто, будет «оставляю за собой»',
  },
  reason: { label: 'Причина отчисления', hint: '«по собственному желанию»' },
  addressee: { label: 'Кому письмо', hint: '«Администрация Уренского муниципального округа»' },
}

const questions = Object.keys(labels) as (keyof DraftAnswers)[]

export function DraftForm({
  asks,
  marksKept,
  people,
  answers,
  corrects,
  errors,
  busy,
}: {
  asks: readonly PaperQuestion[]
  /** Marks are kept here: without them only an absence may be chosen. */
  marksKept: boolean
  people: DraftLine[]
  answers: DraftAnswers
  corrects: string | null
  errors: string[]
  busy: boolean
}) {
  const outcomes = asks.includes('outcomes')
  const undecided = people.some(({ decided }) => !decided)
  const offered = marksKept ? (['absent'] as const) : outcomeList
  const asked = questions.filter((question) => asks.includes(question))
  return (
    <Form method="post" className="space-y-6">
      <FormErrors errors={errors} />
      {corrects ? <input type="hidden" name="corrects" value={corrects} /> : null}
      {asked.length ? (
        <Card as="div">
          <div className="grid gap-5 sm:grid-cols-2">
            {asked.map((question) => (
              <div key={question} className={labels[question].type ? 'self-start' : 'sm:col-span-2'}>
                <TextField
                  id={question}
                  name={question}
                  defaultValue={answers[question]}
                  {...labels[question]}
                />
              </div>
            ))}
          </div>
        </Card>
      ) : null}
      <fieldset className="rounded-surface border border-line bg-card p-5 sm:p-7">
        <legend className="float-left mb-3 w-full text-[1.15rem] font-semibold">Кого назвать</legend>
        {outcomes && marksKept && undecided ? (
          <p className="clear-both mb-3 text-ink-2">
            Итог складывается из оценок. Кому он ещё не записан на странице «Аттестация», того здесь можно
            только отметить неявкой.
          </p>
        ) : null}
        {outcomes && undecided ? (
          <div className="clear-both mb-3 max-w-sm">
            <SelectField
              id="outcome"
              name="outcome"
              label="Решение для всех, у кого не выбрано своё"
              defaultValue=""
            >
              <option value="">выбрать каждому</option>
              <OutcomeOptions offered={offered} />
            </SelectField>
          </div>
        ) : null}
        <ul className="clear-both divide-y divide-line">
          {people.map((person, at) => (
            <li key={person.enrolmentId} className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3">
              <input type="hidden" name={`rows[${at}].enrolmentId`} value={person.enrolmentId} />
              <label className="flex min-w-0 flex-1 basis-72 items-start gap-3">
                <input
                  type="checkbox"
                  name={`rows[${at}].take`}
                  value="on"
                  defaultChecked={person.taken}
                  className="mt-0.5"
                />
                <span className="min-w-0">
                  <span className="font-medium">{person.name}</span>
                  {person.form === person.name ? null : <span className="text-ink-2"> → {person.form}</span>}
                  {person.work ? (
                    <span className="block text-[0.95rem] text-ink-2">{person.work}</span>
                  ) : null}
                  {person.warning ? (
                    <span className="block text-[0.95rem] text-amber">{person.warning}</span>
                  ) : null}
                </span>
              </label>
              {outcomes && !person.decided ? (
                <div className="w-52">
                  <SelectField
                    id={`outcome-${at}`}
                    name={`rows[${at}].outcome`}
                    label={<span className="sr-only">Решение комиссии: {person.name}</span>}
                    defaultValue={person.before}
                  >
                    <option value="">решение комиссии</option>
                    <OutcomeOptions offered={offered} />
                  </SelectField>
                </div>
              ) : (
                <span className="pl-8 text-[0.95rem] text-ink-2 sm:pl-0">
                  {person.decided ?? person.state}
                </span>
              )}
            </li>
          ))}
        </ul>
      </fieldset>
      <Button busy={busy}>Составить черновик</Button>
    </Form>
  )
}

const outcomeList = ['attested', 'not-attested', 'absent'] as const

function OutcomeOptions({ offered }: { offered: readonly Outcome[] }) {
  return offered.map((outcome) => (
    <option key={outcome} value={outcome}>
      {outcomeTitles[outcome]}
    </option>
  ))
}
