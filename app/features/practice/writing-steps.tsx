// Forms for writing to the citizen: the interim reply, and the final one with the facts it stands on.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import type { StepForm } from './attempt-step.ts'
import type { LetterView } from './attempt-view.ts'
import { ChoiceList } from './choice-list.tsx'
import { ExchangeStep } from './exchange-step.tsx'
import { ReplyEditor } from './reply-editor.tsx'
import { PressForm, type PressKeys, StepSection } from './step-frame.tsx'

type Of<Step extends StepForm['step']> = Extract<StepForm, { step: Step }>

interface Writing {
  keys: PressKeys
  attemptId: string | null
  letter: LetterView
  /** What was typed and not sent, or what was kept on the server. */
  draft: string
  hints: boolean
}

export function InterimStep({ keys, attemptId, letter, draft, hints }: Writing) {
  return (
    <StepSection
      title="Промежуточный ответ"
      lead="Пока исполнитель работает, человек не знает, что его услышали. Нужно ли писать сейчас, решаете Вы."
    >
      <PressForm kind="interim" keys={keys} submit="Отправить промежуточный ответ">
        <ReplyEditor
          attemptId={attemptId}
          field="interim"
          label="Текст промежуточного ответа"
          initial={draft}
          expects="Что услышали, кто занимается, когда напишете снова."
          longest={letter.channel.longest}
          citizen={letter.from}
          rows={5}
          hints={hints}
        />
      </PressForm>
      <Form method="post" className="border-t border-line pt-4">
        <input type="hidden" name="kind" value="no-interim" />
        <input type="hidden" name="revision" value={keys.revision} />
        <input type="hidden" name="eventKey" value={`no-interim-${keys.eventKey}`} />
        <Button tone="quiet" className="-mx-2 px-2!">
          Не писать сейчас, сразу к исполнителю
        </Button>
      </Form>
    </StepSection>
  )
}

export function ReplyStep({
  form,
  keys,
  attemptId,
  letter,
  drafts,
  hints,
}: Omit<Writing, 'draft'> & { form: Of<'reply'>; drafts: Record<string, string> }) {
  const { before } = form
  return (
    <div className="space-y-6">
      <ExchangeStep partners={form.partners} keys={keys} attemptId={attemptId} drafts={drafts} />
      <StepSection
        title={before ? 'Ответить ещё раз' : 'Ответить заявителю'}
        lead={
          before
            ? 'Человек переспросил. Исправьте ответ: больше попыток не будет.'
            : 'Когда узнали всё, что нужно, — пишите. По отметкам под текстом судят, что Вы обещали.'
        }
      >
        <PressForm kind="reply" keys={keys} submit="Отправить ответ">
          <ReplyEditor
            attemptId={attemptId}
            field="reply"
            label="Текст ответа"
            initial={drafts.reply || before?.text || ''}
            expects={letter.channel.expects}
            longest={letter.channel.longest}
            citizen={letter.from}
            hints={hints}
          />
          <ChoiceList
            legend="Что сделано — так, как сказано в ответе"
            hint="Отметьте то, о чём Вы написали и что знаете точно."
            name="done"
            kind="checkbox"
            items={form.done.map(({ value, text }) => ({ value, text }))}
            chosen={before?.done}
          />
          <ChoiceList
            legend="Кого Вы назвали ответственным"
            name="who"
            required={false}
            items={[...form.who.map(({ value, text }) => ({ value, text })), { value: '', text: 'никого' }]}
            chosen={[before?.who ?? '']}
          />
          <TextField
            id="when"
            name="when"
            type="datetime-local"
            label="К какому сроку обещали"
            hint="По условному времени обращения. Если срока в ответе нет, оставьте пустым."
            min={form.clock}
            defaultValue={before?.when ?? undefined}
            className="max-w-xs"
          />
        </PressForm>
      </StepSection>
    </div>
  )
}
