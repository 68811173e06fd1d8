// One learner on the path of the programme, as an instructor reads it: everything in its order.
import {
  attemptWords,
  type AttemptLine,
  GrantAttempt,
  LearnerModule,
  type SubmissionLine,
} from './learner-modules.tsx'
import {
  LearnerExam,
  LearnerPending,
  LearnerSession,
  LearnerStage,
  type StageVersionLine,
} from './learner-together.tsx'
import type { FinalProgress, Progress } from './progress-facts.ts'
import { isSpent } from './spent-tests.ts'

export interface LearnerPathProps {
  progress: Pick<Progress, 'path' | 'modules' | 'sessions' | 'stages' | 'pending' | 'exam' | 'final'>
  attempts: AttemptLine[]
  submissions: SubmissionLine[]
  versions: StageVersionLine[]
  timeZone: string
  now: Date
}

export function LearnerPath({ progress, attempts, submissions, versions, timeZone, now }: LearnerPathProps) {
  const { path, modules, sessions, stages, pending, exam, final } = progress
  return (
    <>
      {path.map(({ kind, key }) => {
        const module = kind === 'module' && modules.find((one) => one.key === key)
        if (module)
          return (
            <LearnerModule
              key={key}
              module={module}
              attempts={attempts.filter(({ quizKey }) => quizKey === module.test.key)}
              submissions={submissions.filter(({ taskKey }) => taskKey === module.task.key)}
              timeZone={timeZone}
            />
          )
        const session = kind === 'session' && sessions.find((one) => one.key === key)
        if (session) return <LearnerSession key={key} session={session} now={now} />
        const stage = kind === 'stage' && stages.find((one) => one.key === key)
        if (stage) {
          const own = versions.filter(({ stageKey }) => stageKey === key)
          return <LearnerStage key={key} stage={stage} versions={own} timeZone={timeZone} />
        }
        if (kind === 'exam' && exam) return <LearnerExam key={key} exam={exam} />
        const part = kind === 'pending' && pending.find((one) => one.key === key)
        if (part) return <LearnerPending key={key} part={part} />
        return kind === 'final' ? (
          <LearnerFinal key={key} final={final} attempts={attempts} timeZone={timeZone} />
        ) : null
      })}
    </>
  )
}

function LearnerFinal({
  final,
  attempts,
  timeZone,
}: {
  final: FinalProgress
  attempts: AttemptLine[]
  timeZone: string
}) {
  const own = attempts.filter(({ quizKey }) => quizKey === final.test.key)
  return (
    <section aria-labelledby="final" className="border-t border-line py-6">
      <h2 id="final" className="text-[1.15rem]">
        {final.test.title}
      </h2>
      <p className="mt-1 text-[0.95rem] text-ink-2">
        {attemptWords(own, timeZone) ?? final.lock ?? final.remains}
      </p>
      {isSpent(final.test) ? <GrantAttempt test={final.test} /> : null}
    </section>
  )
}
