// A learner's attestation: the result part by part, the time of the defence, how the mark is made, the appeal.
import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { Badge, Card, Notice } from '#app/ui/page.tsx'
import { gradeOf, type Outcome, outcomeTitles } from './final-mark.ts'

export interface OwnPart {
  key: 'test' | 'practice' | 'project'
  title: string
  weight: number
  atLeast: number
}

export interface OwnResultView {
  id: string
  round: number
  marks: Record<OwnPart['key'], number | null>
  total: number | null
  outcome: Outcome
  below: OwnPart['key'][]
  when: string
  appealText: string | null
  appealDecision: string | null
  appealReason: string | null
  appealable: boolean
  until: string
}

export function OwnResult({
  result,
  parts,
  lastResult,
}: {
  result: OwnResultView
  parts: OwnPart[]
  lastResult?: SubmissionResult<string[]> | null
}) {
  const { id, outcome, total } = result
  const grade = total === null ? null : gradeOf(total)
  return (
    <Card aria-labelledby={`result-${id}`}>
      <h2 id={`result-${id}`} className="flex flex-wrap items-center gap-3">
        {result.round === 2 ? 'Пересдача' : 'Результат'}
        <Badge tone={outcome === 'attested' ? 'pine' : outcome === 'absent' ? 'amber' : 'wax'}>
          {outcomeTitles[outcome]}
        </Badge>
      </h2>
      <p className="mt-1 text-ink-2">Записан {result.when}</p>
      {total === null ? null : (
        <p className="mt-4 text-[1.6rem] font-semibold tabular-nums">
          {total}{' '}
          <span className="text-[1rem] font-normal text-ink-2">из 100{grade ? `, ${grade}` : ''}</span>
        </p>
      )}
      {outcome === 'absent' ? null : (
        <dl className="mt-4 space-y-2">
          {parts.map((part) => (
            <div key={part.key} className="flex flex-wrap justify-between gap-x-4 border-t border-line pt-2">
              <dt>{part.title}</dt>
              <dd className="tabular-nums">
                {result.marks[part.key] ?? 'нет'}
                {result.below.includes(part.key) ? (
                  <span className="ml-2 text-wax">нужно не меньше {part.atLeast}</span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {outcome === 'attested' ? null : (
        <p className="mt-4">
          {result.round === 1
            ? 'Пересдать можно один раз. Время назначит учебная часть, оно появится на этой странице.'
            : 'Пересдача была последней. Учебная часть выдаст справку об обучении.'}
        </p>
      )}
      <Appeal result={result} lastResult={lastResult} />
    </Card>
  )
}

function Appeal({
  result,
  lastResult,
}: {
  result: OwnResultView
  lastResult?: SubmissionResult<string[]> | null
}) {
  if (result.appealText)
    return (
      <div className="mt-5">
        <Notice>
          {result.appealDecision
            ? `Апелляция ${result.appealDecision === 'upheld' ? 'удовлетворена' : 'отклонена'}. ${result.appealReason ?? ''}`
            : 'Апелляция подана. Решение появится здесь.'}
        </Notice>
      </div>
    )
  if (!result.appealable) return null
  return (
    <details className="mt-5" open={Boolean(lastResult?.error)}>
      <summary className="inline-flex min-h-11 items-center text-sky underline">
        Не согласиться с результатом
      </summary>
      <Form method="post" className="mt-3 space-y-4">
        <input type="hidden" name="resultId" value={result.id} />
        <TextAreaField
          id={`appeal-${result.id}`}
          name="text"
          label="С чем Вы не согласны"
          hint={`Апелляцию принимают три рабочих дня, до ${result.until} включительно`}
          rows={5}
          maxLength={2000}
          required
          defaultValue={
            typeof lastResult?.initialValue?.text === 'string' ? lastResult.initialValue.text : ''
          }
          errors={lastResult?.error?.text}
        />
        <Button tone="secondary">Подать апелляцию</Button>
      </Form>
    </details>
  )
}

export function OwnSlots({
  slots,
}: {
  slots: { when: string; minutes: number; place: string; topic: string | null; round: number }[]
}) {
  return (
    <section aria-labelledby="defence">
      <h2 id="defence" className="mb-3">
        Защита проекта
      </h2>
      {slots.length ? (
        <ul className="space-y-3">
          {slots.map((slot) => (
            <li key={slot.when} className="rounded-surface border border-line bg-card px-5 py-4">
              <p className="font-semibold">
                {slot.when}, {slot.place}
              </p>
              <p className="text-ink-2">
                {slot.topic ? `${slot.topic}. ` : ''}
                {slot.round === 2 ? 'Пересдача. ' : ''}8 минут рассказ и 5 минут вопросы.
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">
          Время ещё не назначено. Когда учебная часть назначит, оно появится здесь.
        </p>
      )}
    </section>
  )
}

export function Formula({ parts, pass }: { parts: OwnPart[]; pass: number }) {
  return (
    <section aria-labelledby="formula">
      <h2 id="formula" className="mb-3">
        Как складывается оценка
      </h2>
      <ul className="list-disc space-y-1 pl-6">
        {parts.map((part) => (
          <li key={part.key}>
            {part.title}: {part.weight} % итога, нужно не меньше {part.atLeast} из 100.
          </li>
        ))}
        <li>Всего нужно не меньше {pass} из 100. Чего нет, то не засчитано.</li>
      </ul>
    </section>
  )
}
