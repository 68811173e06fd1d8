// The frame of a block that is answered: its heading, whether it is needed, its form, and the verdict after it.
import { useFetcher } from '@remix-run/react'
import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Mark } from './block-mark.tsx'
import type { Verdict } from './block-verdict.ts'
import { blockAnchor } from './lesson-words.ts'
import { HeadingLevel, useLesson } from './lesson-context.tsx'

/** What the lesson's action answers. */
export interface AnswerReply {
  /** One sentence about what is wrong; null when the answer is kept. */
  problem: string | null
}

/** One channel a block: its form and its verdict see the same answer. */
export function useAnswer(block: string) {
  const { lessonId } = useLesson()
  return useFetcher<AnswerReply>({ key: `${lessonId} ${block}` })
}

export function BlockFrame({
  id,
  kind,
  title,
  required,
  verdict,
  verdictLast = false,
  children,
}: {
  id: string
  /** «Выбор», «Разговор» … */
  kind: string
  title: string
  required: boolean
  verdict: Verdict | null
  /** A conversation tells its outcome after its words, and keeps the focus in them. */
  verdictLast?: boolean
  children: ReactNode
}) {
  const headingLevel = useContext(HeadingLevel)
  const anchor = blockAnchor(id)
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className="lesson-task">
      <p className="lesson-eyebrow">
        {kind}
        {required ? <span> · {verdict ? 'выполнено' : 'нужно, чтобы пройти урок'}</span> : null}
      </p>
      <Heading id={`${anchor}-title`} className="lesson-task-title">
        {title}
      </Heading>
      {verdictLast ? children : null}
      <div role="status">
        {verdict ? <VerdictLine block={id} verdict={verdict} takesFocus={!verdictLast} /> : null}
      </div>
      {verdictLast ? null : children}
    </section>
  )
}

/** Takes the focus when an answer has just been kept: the button that had it is gone. */
function VerdictLine({
  block,
  verdict,
  takesFocus,
}: {
  block: string
  verdict: Verdict
  takesFocus: boolean
}) {
  const { data, state } = useAnswer(block)
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (takesFocus && state === 'idle' && data?.problem === null) line.current?.focus()
  }, [data, state, takesFocus])
  return (
    <p ref={line} tabIndex={-1} className="lesson-verdict">
      <Mark kind={verdict.mark} />
      <span>{verdict.text}</span>
    </p>
  )
}

export function AnswerForm({
  block,
  button,
  children,
}: {
  block: string
  button: string
  children: ReactNode
}) {
  const { answering, problem } = useLesson()
  const fetcher = useAnswer(block)
  const text = fetcher.data ? fetcher.data.problem : problem?.block === block ? problem.text : null
  return (
    <fetcher.Form method="post" className="mt-4">
      <input type="hidden" name="block" value={block} />
      <fieldset disabled={!answering} aria-labelledby={`${blockAnchor(block)}-title`}>
        {children}
        {text ? (
          <p role="alert" className="mt-4 font-medium text-wax">
            {text}
          </p>
        ) : null}
        <p className="mt-5 print:hidden">
          <Button tone="secondary" busy={fetcher.state !== 'idle'}>
            {button}
          </Button>
        </p>
      </fieldset>
    </fetcher.Form>
  )
}

/** The form again, folded under the explanation; it folds back when the new answer is kept. */
export function AnswerAgain({ block, children }: { block: string; children: ReactNode }) {
  const { answering } = useLesson()
  const { data, state } = useAnswer(block)
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (state === 'idle' && data?.problem === null && fold.current) fold.current.open = false
  }, [data, state])
  if (!answering) return null
  return (
    <details ref={fold} className="lesson-again print:hidden">
      <summary>Ответить ещё раз</summary>
      {children}
    </details>
  )
}
