// Forms of the first steps: the need behind the words, urgency and category, the executors.
import { SelectField } from '#app/ui/field.tsx'
import type { StepForm } from './attempt-step.ts'
import { urgencyWords } from './catalogue-words.ts'
import { ChoiceList } from './choice-list.tsx'
import { type PressKeys, PressForm, StepSection } from './step-frame.tsx'

type Of<Step extends StepForm['step']> = Extract<StepForm, { step: Step }>

export function NeedStep({ form, keys }: { form: Of<'need'>; keys: PressKeys }) {
  return (
    <StepSection
      title="Что человеку нужно на самом деле?"
      lead="Просьба — это слова. За ними стоит то, чего он ждёт."
    >
      <PressForm kind="need" keys={keys} submit="Дальше">
        <ChoiceList
          legend="Потребность за словами"
          name="choice"
          items={form.options.map(({ value, text }) => ({ value, text }))}
        />
      </PressForm>
    </StepSection>
  )
}

export function TriageStep({ form, keys }: { form: Of<'triage'>; keys: PressKeys }) {
  return (
    <StepSection title="Срочность и категория" lead="От срочности зависит, когда обращение возьмут в работу.">
      <PressForm kind="triage" keys={keys} submit="Дальше">
        <ChoiceList
          legend="Срочность"
          name="urgency"
          items={Object.entries(urgencyWords).map(([value, { title, hint }]) => ({
            value,
            text: title,
            hint,
          }))}
        />
        <ChoiceList
          legend="Категория"
          name="category"
          items={form.categories.map(({ value, text }) => ({ value, text }))}
        />
        <ChoiceList
          legend="Экстренная служба"
          name="call112"
          kind="checkbox"
          items={[{ value: 'on', text: 'Сразу передать в 112', hint: 'только если есть угроза жизни' }]}
        />
      </PressForm>
    </StepSection>
  )
}

export function RouteStep({ form, keys }: { form: Of<'route'>; keys: PressKeys }) {
  return (
    <StepSection
      title="Кому и что поручить"
      lead="Выберите одного исполнителя или нескольких и скажите каждому, что именно сделать. Остальных оставьте без поручения."
    >
      <PressForm kind="route" keys={keys} submit="Направить">
        <div className="space-y-5">
          {form.executors.map(({ index, key, title, does, tried }, place) => (
            <div key={key}>
              <input type="hidden" name={`executors[${place}]`} value={key} />
              <SelectField
                id={`task-${index}`}
                name={`tasks[${place}]`}
                label={tried ? `${title} · уже возвращали` : title}
                hint={does}
                defaultValue=""
              >
                <option value="">не поручать</option>
                {form.tasks.map(({ value, text }) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </SelectField>
            </div>
          ))}
        </div>
      </PressForm>
    </StepSection>
  )
}
