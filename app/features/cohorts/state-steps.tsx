// The steps from a state: one press forward; a step back unfolds a box for its reason.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { type CohortState, stepsFrom } from './cohort-state.ts'

/** `asked`: the step that was refused for want of a reason stays open. */
export function StateSteps({ state, asked }: { state: CohortState; asked: string | null }) {
  const steps = stepsFrom(state)
  const forward = steps.filter(({ wantsReason }) => !wantsReason)
  const back = steps.filter(({ wantsReason }) => wantsReason)
  return (
    <div className="space-y-4">
      {forward.length ? (
        <Form method="post" className="flex flex-wrap gap-3">
          <input type="hidden" name="seen" value={state} />
          {forward.map(({ to, title }, index) => (
            <Button key={to} name="to" value={to} tone={index ? 'secondary' : 'primary'}>
              {title}
            </Button>
          ))}
        </Form>
      ) : null}
      {back.map(({ to, title }) => (
        <details key={to} open={asked === to || undefined}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-sky underline">
            {title}
          </summary>
          <Form method="post" className="mt-2 space-y-3">
            <input type="hidden" name="seen" value={state} />
            <TextAreaField
              id={`reason-${to}`}
              name="reason"
              label="Причина"
              hint="Останется в истории потока"
              rows={3}
              maxLength={500}
              required
            />
            <Button tone="danger" name="to" value={to}>
              {title}
            </Button>
          </Form>
        </details>
      ))}
    </div>
  )
}
