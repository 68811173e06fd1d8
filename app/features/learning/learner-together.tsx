// One learner's sessions and project stages, as an instructor reads them.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { formatDateTime } from '#app/lib/dates.ts'
import { Badge } from '#app/ui/page.tsx'
import type { AttendanceKind } from './attendance.ts'
import type { ExamProgress, PendingPart, SessionProgress, StageProgress } from './blended-facts.ts'
import { examBadge } from './path-exam.tsx'
import { sessionBadge, stageBadge } from './path-together.tsx'
import { sessionTitle, whenWords } from './session-words.ts'

export interface StageVersionLine {
  id: string
  stageKey: string
  number: number
  submittedAt: Date
}

const marks: Record<AttendanceKind, string> = {
  attended: 'Присутствие отмечено.',
  partly: 'Был не всё время.',
  'no-show': 'Не был.',
  excused: 'Не был по уважительной причине.',
}

export function LearnerSession({ session, now }: { session: SessionProgress; now: Date }) {
  const [tone, word] = sessionBadge(session)
  const { attendance, held } = session
  const mark = attendance ? marks[attendance] : held?.booking ? 'Записан.' : null
  return (
    <Line id={session.key} title={sessionTitle(session)} tone={tone} word={word}>
      {whenWords(session, now)}. {mark}
    </Line>
  )
}

export function LearnerStage({
  stage,
  versions,
  timeZone,
}: {
  stage: StageProgress
  versions: StageVersionLine[]
  timeZone: string
}) {
  const [tone, word] = stageBadge(stage)
  return (
    <Line id={stage.key} title={stage.title} tone={tone} word={word}>
      {versions.length
        ? versions.map(({ id, number, submittedAt }) => (
            <span key={id} className="block">
              <Link to={`/teach/stages/${id}`} className="inline-block py-2 underline">
                Версия {number}
              </Link>
              , сдана {formatDateTime(submittedAt, timeZone)}
            </span>
          ))
        : 'Ещё не сдавали.'}
    </Line>
  )
}

/** Completion and the posted final mark: nothing else of practice is shown about a person. */
export function LearnerExam({ exam }: { exam: ExamProgress }) {
  const [tone, word] = examBadge(exam)
  return (
    <Line id={exam.key} title={exam.title} tone={tone} word={word}>
      {exam.lock ? 'Ещё не открыт.' : exam.remains}
    </Line>
  )
}

export function LearnerPending({ part: { key, title, note } }: { part: PendingPart }) {
  return (
    <Line id={key} title={title} tone="plain" word="Появится позже">
      {note}
    </Line>
  )
}

function Line({
  id,
  title,
  tone,
  word,
  children,
}: {
  id: string
  title: string
  tone: Parameters<typeof Badge>[0]['tone']
  word: string
  children: ReactNode
}) {
  return (
    <section
      aria-labelledby={`learner-${id}`}
      className="grid gap-x-10 gap-y-2 border-t border-line py-5 lg:grid-cols-[19rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={`learner-${id}`} className="text-[1.15rem]">
          {title}
        </h2>
        <p className="mt-2">
          <Badge tone={tone}>{word}</Badge>
        </p>
      </div>
      <div className="text-[0.95rem] text-ink-2">{children}</div>
    </section>
  )
}
