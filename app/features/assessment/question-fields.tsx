// The controls of one question. All values are positions as shown; nothing here knows what is right.
import { noMatch, longestText } from './answer.ts'
import { OrderingField } from './ordering-field.tsx'
import type { QuestionView } from './question-view.ts'
import { Stem } from './stem.tsx'
import { SelectField } from '#app/ui/field.tsx'

export interface QuestionFieldsProps {
  question: QuestionView
  /** Something changed that the form's own `change` event does not tell. */
  onReorder: () => void
}

const hints: Record<QuestionView['kind'], string> = {
  single: 'Выберите один ответ.',
  multi: 'Выберите все верные ответы.',
  matching: 'Для каждой строки выберите пару.',
  ordering: 'Поставьте пункты по порядку кнопками «выше» и «ниже».',
  text: 'Напишите слово или короткую фразу.',
  number: 'Напишите число.',
}

export function QuestionFields({ question, onReorder }: QuestionFieldsProps) {
  if (question.kind === 'text' || question.kind === 'number') return <TypedField question={question} />
  return (
    <fieldset aria-describedby="answer-hint" className="min-w-0">
      <legend className="max-w-2xl text-[1.15rem] leading-snug font-semibold">
        <Stem text={question.stem} />
      </legend>
      <p id="answer-hint" className="mt-2 mb-5 text-[0.95rem] text-ink-2">
        {hints[question.kind]}
      </p>
      {question.kind === 'single' || question.kind === 'multi' ? <Options question={question} /> : null}
      {question.kind === 'matching' ? <Pairs question={question} /> : null}
      {question.kind === 'ordering' ? (
        <OrderingField items={question.items} ordered={question.ordered} onReorder={onReorder} />
      ) : null}
    </fieldset>
  )
}

function Options({ question }: { question: Extract<QuestionView, { kind: 'single' | 'multi' }> }) {
  return (
    <div className="space-y-2.5">
      {question.options.map((option, index) => (
        <label
          key={option}
          className="flex min-h-11 cursor-pointer items-start gap-3.5 rounded-control border border-line bg-card px-4 py-3 transition-colors duration-150 hover:border-pine has-checked:border-pine has-checked:bg-pine-wash"
        >
          <input
            type={question.kind === 'single' ? 'radio' : 'checkbox'}
            name="choice"
            value={index}
            defaultChecked={question.chosen.includes(index)}
            className="mt-0.5 size-5.5 shrink-0 accent-pine"
          />
          <span className="min-w-0 [overflow-wrap:anywhere]">{option}</span>
        </label>
      ))}
    </div>
  )
}

function Pairs({ question }: { question: Extract<QuestionView, { kind: 'matching' }> }) {
  return (
    <ol className="space-y-5">
      {question.left.map((left, index) => (
        <li key={left}>
          <SelectField
            id={`match-${index}`}
            name="match"
            label={left}
            defaultValue={question.matched[index] ?? noMatch}
          >
            <option value={noMatch}>не выбрано</option>
            {question.right.map((right, shown) => (
              <option key={right} value={shown}>
                {right}
              </option>
            ))}
          </SelectField>
        </li>
      ))}
    </ol>
  )
}

function TypedField({ question }: { question: Extract<QuestionView, { kind: 'text' | 'number' }> }) {
  const unit = question.kind === 'number' ? question.unit : null
  return (
    <div>
      <label htmlFor="answer-text" className="block max-w-2xl text-[1.15rem] leading-snug font-semibold">
        <Stem text={question.stem} />
      </label>
      <p id="answer-hint" className="mt-2 mb-5 text-[0.95rem] text-ink-2">
        {hints[question.kind]}
      </p>
      <div className="flex max-w-md items-center gap-3">
        <input
          id="answer-text"
          name="text"
          defaultValue={question.text}
          maxLength={longestText}
          inputMode={question.kind === 'number' ? 'decimal' : undefined}
          autoComplete="off"
          aria-describedby={unit ? 'answer-hint answer-unit' : 'answer-hint'}
          className="block min-h-11 w-full rounded-control border border-(--field-line) bg-card px-3.5 py-2"
        />
        {unit ? (
          <span id="answer-unit" className="shrink-0 text-ink-2">
            {unit}
          </span>
        ) : null}
      </div>
    </div>
  )
}
