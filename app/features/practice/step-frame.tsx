// The frame of a step: its heading and the form that posts one press of a button.
import { Form, useNavigation } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { Button, type ButtonTone } from '#app/ui/button.tsx'

export interface PressKeys {
  revision: number
  eventKey: string
}

export function StepSection({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="rounded-surface border border-line bg-card p-5 sm:p-7">
      <h2 id={id} className="text-[1.3rem]">
        {title}
      </h2>
      {lead ? <p className="mt-1 text-ink-2">{lead}</p> : null}
      <div className="mt-5 space-y-6">{children}</div>
    </section>
  )
}

export function PressForm({
  kind,
  keys,
  children,
  submit,
  tone,
  beside,
}: {
  kind: string
  keys: PressKeys
  children?: ReactNode
  submit: string
  tone?: ButtonTone
  beside?: ReactNode
}) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="space-y-6" preventScrollReset={kind === 'ask'}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="revision" value={keys.revision} />
      <input type="hidden" name="eventKey" value={`${kind}-${keys.eventKey}`} />
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button tone={tone} busy={busy}>
          {submit}
        </Button>
        {beside}
      </div>
    </Form>
  )
}
