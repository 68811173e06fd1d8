// A submit button that asks first: in a dialog, or without scripts in place, where the button unfolds the question.
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useHydrated } from './hydrated.ts'

const Dialog = lazy(() => import('./dialog.tsx'))

export interface ConfirmSubmitProps {
  /** On the button: «Снять роль». */
  children: ReactNode
  /** «Снять роль с Беловой Натальи?» */
  question: string
  /** What will happen and what will not come back. */
  detail?: ReactNode
  /** On the button that does it; the same words as on the first one when left out. */
  confirm?: string
  name?: string
  value?: string
  busy?: boolean
  /** Of the button that asks, where a wide red one would shout: its classes and its name for who hears it. */
  quiet?: { className: string; label: string }
}

/** Put it inside a form. What it sends is the form with `name=value`. */
export function ConfirmSubmit(props: ConfirmSubmitProps) {
  return useHydrated() ? <ConfirmInDialog {...props} /> : <ConfirmInPlace {...props} />
}

function ConfirmInPlace({ children, question, detail, confirm, name, value, quiet }: ConfirmSubmitProps) {
  return (
    <details className="confirm">
      <summary
        aria-label={quiet?.label}
        className={
          quiet?.className ??
          'inline-flex min-h-11 items-center rounded-control border-2 border-wax bg-card px-5 py-2 font-semibold text-wax'
        }
      >
        {children}
      </summary>
      <div className="mt-3 space-y-3 rounded-control border-l-4 border-wax bg-wax-wash px-4 py-3">
        <p className="font-semibold">{question}</p>
        {detail ? <div>{detail}</div> : null}
        <Button tone="danger" name={name} value={value}>
          {confirm ?? children}
        </Button>
      </div>
    </details>
  )
}

function ConfirmInDialog(props: ConfirmSubmitProps) {
  const { children, question, detail, confirm, name, value, busy, quiet } = props
  const [asking, setAsking] = useState(false)
  const submitter = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button ref={submitter} type="submit" name={name} value={value} hidden tabIndex={-1} />
      {quiet ? (
        <button
          type="button"
          aria-label={quiet.label}
          aria-haspopup="dialog"
          className={quiet.className}
          onClick={() => setAsking(true)}
        >
          {children}
        </button>
      ) : (
        <Button
          type="button"
          tone="danger"
          busy={busy}
          aria-haspopup="dialog"
          onClick={() => setAsking(true)}
        >
          {children}
        </Button>
      )}
      {asking ? (
        <Suspense fallback={null}>
          <Dialog alert title={question} onClose={() => setAsking(false)}>
            {detail ? <div className="text-ink-2">{detail}</div> : null}
            <div className="mt-6 flex flex-wrap gap-3">
              <Button
                type="button"
                tone="danger"
                onClick={() => {
                  setAsking(false)
                  submitter.current?.form?.requestSubmit(submitter.current)
                }}
              >
                {confirm ?? children}
              </Button>
              <Button type="button" tone="secondary" onClick={() => setAsking(false)}>
                Отмена
              </Button>
            </div>
          </Dialog>
        </Suspense>
      ) : null}
    </>
  )
}
