// The conversation step by step: what was said so far, and the replies to choose from. The path is sent at an ending.
import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { isEnding, type Scene, walkDialogue } from './block-answer.ts'
import { useAnswer } from './block-frame.tsx'
import { LessonHtml, useLesson } from './lesson-context.tsx'
import type { ShownDialogue } from './lesson-view.ts'

export function DialoguePlayer({ block }: { block: ShownDialogue }) {
  const { answering } = useLesson()
  const { submit, state, data } = useAnswer(block.id)
  const [replies, setReplies] = useState<number[]>(block.given?.answer ?? [])
  const [moved, setMoved] = useState(false)
  const newest = useRef<HTMLLIElement>(null)
  const walked = walkDialogue(block, replies) ?? []
  const scene = walked.at(-1)

  // The pressed reply is gone: the focus goes to what was answered to it.
  useEffect(() => {
    if (moved) newest.current?.focus()
  }, [moved, replies])

  const send = (path: number[]) => {
    const form = new FormData()
    form.set('block', block.id)
    for (const reply of path) form.append('answer', String(reply))
    submit(form, { method: 'post' })
  }
  const go = (path: number[]) => {
    setMoved(true)
    setReplies(path)
    const last = walkDialogue(block, path)?.at(-1)
    if (answering && path.length && last && isEnding(last)) send(path)
  }

  return (
    <div className="mt-4 print:hidden">
      <div role="log" aria-label="Разговор">
        <ol className="lesson-talk">
          {walked.flatMap((step, index) => [
            <li
              key={`scene-${index}`}
              ref={index === walked.length - 1 ? newest : undefined}
              tabIndex={-1}
              className="lesson-said"
              data-end={step.end ?? undefined}
            >
              <p className="lesson-eyebrow">{step.who}</p>
              <LessonHtml html={step.body} className="lesson-words" />
            </li>,
            ...mine(step, replies[index]).map((body) => (
              <li key={`reply-${index}`} className="lesson-said" data-mine="">
                <p className="sr-only">Вы ответили:</p>
                <LessonHtml html={body} className="lesson-words" />
              </li>
            )),
          ])}
        </ol>
      </div>
      {scene && !isEnding(scene) ? (
        <div role="group" aria-label="Что Вы ответите?" className="mt-4 space-y-2.5">
          <p className="lesson-eyebrow">Что Вы ответите?</p>
          {scene.replies.map((reply, index) => (
            <button
              key={index}
              type="button"
              className="lesson-option w-full text-left"
              onClick={() => go([...replies, index])}
            >
              <LessonHtml as="span" html={reply.body} />
            </button>
          ))}
        </div>
      ) : null}
      {data?.problem ? (
        <p role="alert" className="mt-4 font-medium text-wax">
          {data.problem}{' '}
          <button type="button" className="underline" onClick={() => send(replies)}>
            Сохранить ещё раз
          </button>
        </p>
      ) : null}
      {replies.length ? (
        <p className="mt-5 flex flex-wrap gap-3">
          <Button type="button" tone="secondary" disabled={state !== 'idle'} onClick={() => go([])}>
            Начать сначала
          </Button>
          <Button
            type="button"
            tone="quiet"
            disabled={state !== 'idle'}
            onClick={() => go(replies.slice(0, -1))}
          >
            На шаг назад
          </Button>
        </p>
      ) : null}
    </div>
  )
}

function mine(scene: Scene, reply: number | undefined): string[] {
  const body = reply === undefined ? undefined : scene.replies[reply]?.body
  return body === undefined ? [] : [body]
}
