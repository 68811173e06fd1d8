// The programme page's path: everything in its order, each kind drawn by its own component.
import type { Progress } from './progress-facts.ts'
import { PathExam } from './path-exam.tsx'
import { PathFinal, PathModule, type ShownModule } from './path-module.tsx'
import { PathDiagnostic, PathPending, PathSession, PathStage } from './path-together.tsx'

export interface ProgrammePathProps {
  progress: Pick<Progress, 'path' | 'sessions' | 'stages' | 'pending' | 'diagnostics' | 'exam' | 'final'> & {
    modules: ShownModule[]
  }
  enrolmentId: string
  now: Date
  /** The reader's own zone. */
  zone: string
}

export function ProgrammePath({ progress, enrolmentId, now, zone }: ProgrammePathProps) {
  const { path, modules, sessions, stages, pending, diagnostics, exam, final } = progress
  const shown = { enrolmentId, now }
  return (
    <>
      {path.map(({ kind, key }) => {
        const module = kind === 'module' && modules.find((one) => one.key === key)
        if (module) return <PathModule key={key} module={module} {...shown} />
        const session = kind === 'session' && sessions.find((one) => one.key === key)
        if (session) return <PathSession key={key} session={session} now={now} zone={zone} />
        const stage = kind === 'stage' && stages.find((one) => one.key === key)
        if (stage) return <PathStage key={key} stage={stage} {...shown} />
        const diagnostic = kind === 'diagnostic' && diagnostics.find((one) => one.key === key)
        if (diagnostic) return <PathDiagnostic key={key} part={diagnostic} {...shown} />
        if (kind === 'exam' && exam) return <PathExam key={key} exam={exam} {...shown} />
        const part = kind === 'pending' && pending.find((one) => one.key === key)
        if (part) return <PathPending key={key} part={part} />
        return kind === 'final' ? <PathFinal key={key} final={final} {...shown} /> : null
      })}
    </>
  )
}
