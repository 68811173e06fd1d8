// The eight criteria: own levels beside the model's, and the marks of people when they come.
import { Form, useNavigation } from '@remix-run/react'
import { Badge, Notice } from '#app/ui/page.tsx'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import type { Scorecard } from './catalogue-source.ts'
import type { CriterionKey } from './criteria.ts'

export interface CriteriaProps {
  scorecard: Scorecard
  notes: Record<CriterionKey, string>
  own: Partial<Record<CriterionKey, number>> | null
  model: Record<CriterionKey, number>
  posted: {
    total: number
    levels: Partial<Record<CriterionKey, number | null>>
    comment: string | null
  } | null
  refusal: string | null
}

export function SelfAssessment({ scorecard, notes, own, model, posted, refusal }: CriteriaProps) {
  const busy = useNavigation().state !== 'idle'
  return (
    <section aria-labelledby="criteria">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="criteria">Текст по восьми критериям</h2>
        {posted ? (
          <Badge tone="pine">оценка {posted.total} из 100</Badge>
        ) : (
          <Badge tone="amber">ждёт проверки</Badge>
        )}
      </div>
      <p className="mt-1 max-w-3xl text-ink-2">
        {posted
          ? 'Текст оценил человек. Ниже — его уровни рядом с Вашими.'
          : 'Текст оценивает человек: коллега или преподаватель. Пока никто не проверил, упражнение сделано, но не зачтено.'}
      </p>
      {posted?.comment ? <Notice>{posted.comment}</Notice> : null}
      {own || posted ? (
        <Levels {...{ scorecard, notes, own, model, posted }} />
      ) : (
        <Form method="post" className="mt-5 space-y-5">
          <p className="font-semibold">Сначала оцените себя сами — потом откроются уровни эталона.</p>
          {refusal ? (
            <Notice tone="amber" live>
              {refusal}
            </Notice>
          ) : null}
          <div className="grid gap-5 md:grid-cols-2">
            {scorecard.criteria.map(({ key, title, levels }) => (
              <SelectField
                key={key}
                id={`level-${key}`}
                name={key}
                label={`${key}. ${title}`}
                hint={notes[key]}
                defaultValue=""
                required
              >
                <option value="">выберите уровень</option>
                {levels.map((words, level) => (
                  <option key={level} value={level}>
                    {level} — {words}
                  </option>
                ))}
              </SelectField>
            ))}
          </div>
          <Button busy={busy} tone="secondary">
            Сохранить самооценку
          </Button>
        </Form>
      )}
    </section>
  )
}

function Levels({ scorecard, notes, own, model, posted }: Omit<CriteriaProps, 'refusal'>) {
  return (
    <ul className="mt-5 divide-y divide-line rounded-surface border border-line bg-card">
      {scorecard.criteria.map(({ key, title, levels }) => {
        const mine = own?.[key]
        const theirs = posted?.levels[key]
        return (
          <li key={key} className="grid gap-x-6 gap-y-1 px-5 py-4 md:grid-cols-[16rem_minmax(0,1fr)]">
            <p className="font-semibold">
              {key}. {title}
            </p>
            <div className="space-y-0.5 text-[0.95rem]">
              {mine === undefined ? null : (
                <p>
                  Вы: {mine} — {levels[mine]}
                </p>
              )}
              {theirs === undefined || theirs === null ? null : (
                <p className="font-semibold">
                  Проверка: {theirs} — {levels[theirs]}
                </p>
              )}
              <p className="text-pine">
                Эталон: {model[key]} — {levels[model[key]]}
              </p>
              <p className="text-ink-2">{notes[key]}</p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
