// «Прочитано»: a button where scripts do not run; where they do, the end reports itself once it has been in sight.
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { AnswerReply } from './block-frame.tsx'

/** In sight for this long: a glance past the end is not reading. A short lesson is not read the moment it opens. */
const inSight = 2_000
const atLeastOpen = 5_000

export function LessonEndMark({ lessonId }: { lessonId: string }) {
  const fetcher = useFetcher<AnswerReply>({ key: `${lessonId} end` })
  const { submit, state, data } = fetcher
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const target = form.current
    if (!target) return
    const openedAt = performance.now()
    let timer: number | undefined
    const observer = new IntersectionObserver(([entry]) => {
      window.clearTimeout(timer)
      if (!entry?.isIntersecting) return
      const wait = Math.max(inSight, atLeastOpen - (performance.now() - openedAt))
      timer = window.setTimeout(() => {
        observer.disconnect()
        submit({ end: '1' }, { method: 'post' })
      }, wait)
    })
    observer.observe(target)
    return () => {
      window.clearTimeout(timer)
      observer.disconnect()
    }
  }, [submit, lessonId])
  return (
    <fetcher.Form ref={form} method="post">
      <input type="hidden" name="end" value="1" />
      {data?.problem ? (
        <p role="alert" className="mb-3 font-medium text-wax">
          {data.problem}
        </p>
      ) : null}
      <Button busy={state !== 'idle'}>Прочитано</Button>
    </fetcher.Form>
  )
}
