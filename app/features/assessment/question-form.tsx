// One question of an open attempt: answered, saved on the way, and left in either direction. A plain form without JavaScript.
import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { SavingMark, type SavingReply, useAnswerSaving } from './answer-saving.tsx'
import { QuestionFields } from './question-fields.tsx'
import type { QuestionView } from './question-view.ts'

export const questionFormId = 'answer'

export interface QuestionFormProps {
  question: QuestionView
  total: number
  /** Where the page itself is posted to, and where answers are saved while they are given. */
  action: string
  savingUrl: string
  onReply: (position: number, reply: SavingReply) => void
}

export function QuestionForm({ question, total, action, savingUrl, onReply }: QuestionFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const revision = useRef<HTMLInputElement>(null)
  const busy = useNavigation().state !== 'idle'
  const { position } = question
  const saving = useAnswerSaving({
    url: savingUrl,
    form,
    revision: question.revision,
    onReply: (reply) => onReply(position, reply),
  })
  // What was answered before the scripts arrived told nobody: the form differs from what the server wrote into it.
  const { changed } = saving
  useEffect(() => {
    if (form.current && isTouched(form.current)) changed(0)
  }, [changed])
  const typed = question.kind === 'text' || question.kind === 'number'
  return (
    <Form
      ref={form}
      id={questionFormId}
      method="post"
      action={action}
      preventScrollReset={false}
      /* A browser that fills in what it remembers would overwrite a newer answer. */
      autoComplete="off"
      onChange={() => saving.changed(typed ? 700 : 0)}
      onSubmit={() => {
        if (revision.current) revision.current.value = String(saving.handOver())
      }}
    >
      <input type="hidden" name="position" value={position} />
      <input ref={revision} type="hidden" name="revision" defaultValue={question.revision} />
      <QuestionFields question={question} onReorder={() => saving.changed(0)} />
      <div className="mt-7 flex flex-wrap items-center gap-x-3 gap-y-2">
        {position > 1 ? (
          <Button tone="secondary" name="go" value={position - 1} disabled={busy}>
            Назад
          </Button>
        ) : null}
        <Button name="go" value={next(position, total)} disabled={busy}>
          {position < total ? 'Дальше' : 'Проверить и сдать'}
        </Button>
        <SavingMark state={saving.state} />
      </div>
    </Form>
  )
}

/**
 * The button that Enter presses: the first one of the form in the page, also among those that stand outside it. The page
 * puts it before the timer, whose own button would otherwise be pressed.
 */
export function EnterButton({ position, total }: { position: number; total: number }) {
  return (
    <button
      type="submit"
      form={questionFormId}
      name="go"
      value={next(position, total)}
      className="sr-only"
      tabIndex={-1}
      aria-hidden="true"
    >
      {position < total ? 'Дальше' : 'Проверить и сдать'}
    </button>
  )
}

/** Whether the form holds anything else than it was drawn with. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement)
      return [...field.options].some((option) => option.selected !== option.defaultSelected)
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
    return field.checked !== field.defaultChecked || field.value !== field.defaultValue
  })
}

function next(position: number, total: number): string {
  return position < total ? String(position + 1) : 'overview'
}
