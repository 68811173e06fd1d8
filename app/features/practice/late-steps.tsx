// Forms of the last steps: looking at the result and closing, the cause and the measure.
import { TextAreaField } from '#app/ui/field.tsx'
import type { StepForm } from './attempt-step.ts'
import { ChoiceList } from './choice-list.tsx'
import { ExchangeStep } from './exchange-step.tsx'
import { useKeptText } from './use-kept-text.tsx'
import { PressForm, type PressKeys, StepSection } from './step-frame.tsx'

type Of<Step extends StepForm['step']> = Extract<StepForm, { step: Step }>

interface Kept {
  keys: PressKeys
  attemptId: string | null
  /** Unsent texts by field. */
  drafts: Record<string, string>
}

export function ClosingStep({ form, keys, ...kept }: Kept & { form: Of<'closing'> }) {
  return (
    <div className="space-y-6">
      <StepSection
        title="Проверить и закрыть"
        lead="Решена ли просьба, пока неизвестно. Проверьте — или закройте, поверив отчёту."
      >
        <PressForm kind="check" keys={keys} submit="Проверить" tone="secondary">
          <ChoiceList
            legend="Как узнать, что с просьбой"
            name="check"
            items={form.checks.map(({ value, text, used }) => ({
              value,
              text,
              hint: used ? 'уже проверяли так' : undefined,
            }))}
          />
        </PressForm>
        <div className="border-t border-line pt-5">
          <PressForm kind="close" keys={keys} submit="Закрыть обращение" />
        </div>
      </StepSection>
      <ExchangeStep partners={form.partners} keys={keys} {...kept} title="Вернуться к исполнителю" />
    </div>
  )
}

export function CauseStep({ form, keys, attemptId, drafts }: Kept & { form: Of<'cause'> }) {
  const kept = useKeptText(
    drafts.measure ?? '',
    attemptId && `/practice/attempts/${attemptId}/draft?field=measure`,
  )
  return (
    <StepSection title="Чтобы не повторилось" lead="Одно решённое обращение — это одно. Что стояло за ним?">
      <PressForm kind="cause" keys={keys} submit="Завершить">
        <ChoiceList
          legend="Первопричина"
          name="choice"
          items={form.options.map(({ value, text }) => ({ value, text }))}
        />
        <ChoiceList
          legend="Кто может её убрать"
          name="owner"
          items={form.owners.map(({ value, text }) => ({ value, text }))}
        />
        <TextAreaField
          id="measure"
          name="measure"
          label="Мера: что сделать, чтобы не повторилось"
          hint="Одной-двумя фразами: кто, что и с какого дня."
          rows={3}
          maxLength={1000}
          value={kept.text}
          onChange={(event) => kept.setText(event.currentTarget.value)}
          required
        />
        <p role="status" className="text-[0.95rem] text-ink-2">
          {kept.words}
        </p>
      </PressForm>
    </StepSection>
  )
}
