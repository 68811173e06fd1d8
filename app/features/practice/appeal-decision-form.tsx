// The decision on an appeal: the mark stays, or a new one takes its place; either way with a reason for the learner.
import { TextAreaField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import type { Scorecard } from './catalogue-source.ts'
import type { CriterionKey, StopKey } from './criteria.ts'
import { SheetForm } from './marking-sheet-form.tsx'
import type { MarkLevels } from './marking-score.ts'
import { longestComment } from './marking.schema.ts'

export function AppealDecisionForm({
  scorecard,
  mark,
  hints,
  errors,
}: {
  scorecard: Scorecard
  mark: { levels: MarkLevels; stops: StopKey[] }
  hints: Record<CriterionKey, string>
  errors?: string[]
}) {
  return (
    <Card aria-labelledby="decision">
      <h2 id="decision">Решение</h2>
      <p className="mb-4 mt-1 text-ink-2">
        Ниже — уровни нынешней оценки. Поправьте те, что изменились бы, или оставьте как есть.
      </p>
      <SheetForm
        scorecard={scorecard}
        sheet={{ levels: mark.levels, stops: mark.stops, causes: {}, notes: {}, comment: '' }}
        hints={hints}
        errors={errors}
        submit="Записать решение"
        withComment={false}
      >
        <fieldset>
          <legend className="pb-1 font-semibold">Что решено</legend>
          {[
            { value: 'upheld', text: 'Оценка остаётся в силе' },
            { value: 'changed', text: 'Оценка меняется на ту, что выше' },
          ].map(({ value, text }) => (
            <label key={value} className="flex min-h-11 items-center gap-3 px-2">
              <input type="radio" name="decision" value={value} required />
              {text}
            </label>
          ))}
        </fieldset>
        <TextAreaField
          id="reason"
          name="reason"
          label="Почему решено так"
          hint="Слушатель прочитает это на странице оценки."
          rows={4}
          required
          maxLength={longestComment}
        />
      </SheetForm>
    </Card>
  )
}
