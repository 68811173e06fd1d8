// Asking the executors: a ready question and, if wanted, own words that the marker will see.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { TextField } from '#app/ui/field.tsx'
import { forgetKept, useKeptText } from './use-kept-text.tsx'
import type { PartnerView } from './attempt-step.ts'
import { StepSection, type PressKeys } from './step-frame.tsx'

export function ExchangeStep({
  attemptId,
  partners,
  keys,
  drafts,
  title = 'Спросить исполнителя',
}: {
  attemptId: string | null
  partners: PartnerView[]
  keys: PressKeys
  /** Unsent notes by field: «note-<executor>». */
  drafts: Record<string, string>
  title?: string
}) {
  const busy = useNavigation().state !== 'idle'
  return (
    <StepSection
      title={title}
      lead="Ответ зависит от того, что спросить. Пока исполнитель отвечает, идёт условное время. Один и тот же вопрос можно задать снова."
    >
      {partners.map(({ executor, title: name, person, intents }) => (
        <Form
          key={executor}
          method="post"
          preventScrollReset
          className="space-y-3"
          onSubmit={() => forgetKept(noteAddress(attemptId, executor))}
        >
          <input type="hidden" name="kind" value="ask" />
          <input type="hidden" name="revision" value={keys.revision} />
          <input type="hidden" name="eventKey" value={`ask-${keys.eventKey}`} />
          <h3 className="text-[1rem]">
            {name}: {person}
          </h3>
          <Note
            key={keys.revision}
            attemptId={attemptId}
            executor={executor}
            initial={drafts[`note-${executor}`] ?? ''}
          />
          <div className="flex flex-wrap gap-2">
            {intents.map(({ id, ask, asked }) => (
              <Button
                key={id}
                tone="secondary"
                name="ask"
                value={`${executor}.${id}`}
                disabled={busy}
                className={classes(
                  'justify-start! text-left! font-normal!',
                  asked && 'border-line! text-ink-2!',
                )}
              >
                {ask}
                {asked ? <span className="sr-only"> (уже спрашивали)</span> : null}
              </Button>
            ))}
          </div>
        </Form>
      ))}
    </StepSection>
  )
}

function noteAddress(attemptId: string | null, executor: string): string | null {
  return attemptId && `/practice/attempts/${attemptId}/draft?field=note-${executor}`
}

/** Kept as it is typed, like the replies. */
function Note({
  attemptId,
  executor,
  initial,
}: {
  attemptId: string | null
  executor: string
  initial: string
}) {
  const kept = useKeptText(initial, noteAddress(attemptId, executor))
  return (
    <div>
      <TextField
        id={`note-${executor}`}
        name="note"
        label="Добавить своими словами (необязательно)"
        maxLength={1000}
        autoComplete="off"
        value={kept.text}
        onChange={(event) => kept.setText(event.currentTarget.value)}
      />
      <p role="status" className="text-[0.9rem] text-ink-2">
        {kept.words}
      </p>
    </div>
  )
}
