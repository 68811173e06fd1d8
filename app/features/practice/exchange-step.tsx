// Asking the executors: a ready question and, if wanted, own words that the marker will see.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { TextField } from '#app/ui/field.tsx'
import type { PartnerView } from './attempt-step.ts'
import { StepSection, type PressKeys } from './step-frame.tsx'

export function ExchangeStep({
  partners,
  keys,
  title = 'Спросить исполнителя',
}: {
  partners: PartnerView[]
  keys: PressKeys
  title?: string
}) {
  const busy = useNavigation().state !== 'idle'
  return (
    <StepSection
      title={title}
      lead="Ответ зависит от того, что спросить. Пока исполнитель отвечает, идёт условное время. Один и тот же вопрос можно задать снова."
    >
      {partners.map(({ executor, title: name, person, intents }) => (
        <Form key={executor} method="post" preventScrollReset className="space-y-3">
          <input type="hidden" name="kind" value="ask" />
          <input type="hidden" name="revision" value={keys.revision} />
          <input type="hidden" name="eventKey" value={`ask-${keys.eventKey}`} />
          <h3 className="text-[1rem]">
            {name}: {person}
          </h3>
          <TextField
            id={`note-${executor}`}
            name="note"
            label="Добавить своими словами (необязательно)"
            maxLength={1000}
            autoComplete="off"
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
