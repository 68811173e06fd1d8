// The end of a lesson: what to remember, what is left, and the one next step.
import { Link } from '@remix-run/react'
import { minutesInWords } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/page.tsx'
import { LessonEndMark } from './lesson-end-mark.tsx'
import type { NextStep } from './lesson-neighbours.ts'
import type { LessonFace } from './lesson-view.ts'
import { blockAnchor } from './lesson-words.ts'
import { lessonAddress, materialAddress, programmeAddress, testAddress } from './path-addresses.ts'

export function LessonEnd({ enrolmentId, page }: { enrolmentId: string; page: LessonFace }) {
  const { lesson, endReached, complete, remains, firstUnanswered, neighbours } = page
  const { memo } = page.module
  return (
    <footer id="end" className="lesson-end">
      <section aria-labelledby="takeaway" className="lesson-takeaway">
        <h2 id="takeaway" className="lesson-eyebrow">
          Запомните
        </h2>
        <p>{lesson.takeaway}</p>
      </section>
      <div className="mt-8 space-y-6 print:hidden">
        {endReached ? null : <LessonEndMark lessonId={page.lessonId} />}
        <div role="status">
          {endReached && !complete && remains ? (
            <Notice tone="amber">
              {remains}.{' '}
              {firstUnanswered ? <a href={`#${blockAnchor(firstUnanswered)}`}>Перейти к заданию</a> : null}
            </Notice>
          ) : null}
          {complete ? <Notice tone="pine">Урок пройден.</Notice> : null}
        </div>
        {memo && lesson.number === lesson.of ? (
          <p>
            Главное из модуля — на одной странице:{' '}
            <Link to={materialAddress(enrolmentId, memo)}>памятка «{page.module.title}»</Link>
          </p>
        ) : null}
        <NextLink enrolmentId={enrolmentId} next={neighbours.next} strong={complete} />
        {neighbours.previous ? (
          <p>
            <Link
              to={lessonAddress(enrolmentId, neighbours.previous.key)}
              className="inline-flex min-h-11 items-center"
            >
              ← {neighbours.previous.title}
            </Link>
          </p>
        ) : null}
      </div>
    </footer>
  )
}

function NextLink({ enrolmentId, next, strong }: { enrolmentId: string; next: NextStep; strong: boolean }) {
  const tone = strong ? 'primary' : 'secondary'
  if (next.kind === 'path')
    return (
      <ButtonLink to={programmeAddress(enrolmentId)} tone={tone}>
        К программе →
      </ButtonLink>
    )
  if (next.kind === 'test' && next.lock)
    return (
      <div>
        <p className="font-semibold">Дальше: {next.title}</p>
        <p className="text-ink-2">{next.lock}</p>
      </div>
    )
  const to = next.kind === 'test' ? testAddress(enrolmentId, next.key) : lessonAddress(enrolmentId, next.key)
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <ButtonLink to={to} tone={tone}>
        {next.kind === 'test' ? 'К тесту' : 'Следующий урок'} →
      </ButtonLink>
      <p className="text-ink-2">
        {next.title}, {minutesInWords(next.minutes)}
      </p>
    </div>
  )
}
