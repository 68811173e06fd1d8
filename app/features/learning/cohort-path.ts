// A cohort on the path of its programme: how many have passed each step, and when it is. Knows no database.
import { planDay } from './home.ts'
import type { Progress } from './progress-facts.ts'
import { sessionTitle, whenWords } from './session-words.ts'

export interface CohortStep {
  key: string
  title: string
  /** A day together is square. */
  shape: 'round' | 'square'
  /** How many have passed it; null for a part that is not there yet. */
  done: number | null
  /** «Приняли у 2 из 48»; null where nothing can be counted. */
  words: string | null
  when: string
}

/** Empty for a programme of modules alone: the table says it all. */
export function cohortPath(members: Progress[], now: Date): CohortStep[] {
  const [first] = members
  if (!first || (!first.sessions.length && !first.stages.length)) return []
  const count = (fits: (progress: Progress) => boolean | undefined) => members.filter(fits).length
  const of = (done: number) => `${done} из ${members.length}`
  const round = 'round' as const
  return first.path.flatMap(({ kind, key }): CohortStep[] => {
    const own = <P extends { key: string }>(parts: P[]) => parts.find((part) => part.key === key)
    if (kind === 'final') {
      const done = count(({ final }) => final.complete)
      return [
        {
          key,
          title: first.final.test.title,
          shape: round,
          done,
          words: `Сдали ${of(done)}`,
          when: `до ${planDay(first.final.dueOn, now)}`,
        },
      ]
    }
    const session = kind === 'session' && own(first.sessions)
    if (session) {
      const done = count(({ sessions }) => own(sessions)?.counts)
      return [
        {
          key,
          title: sessionTitle(session),
          shape: 'square',
          done,
          words: `Засчитана ${of(done)}`,
          when: whenWords(session, now),
        },
      ]
    }
    const stage = kind === 'stage' && own(first.stages)
    if (stage) {
      const done = count(({ stages }) => own(stages)?.state === 'accepted')
      return [
        {
          key,
          title: stage.title,
          shape: round,
          done,
          words: `Принят у ${of(done)}`,
          when: `до ${planDay(stage.dueOn, now)}`,
        },
      ]
    }
    const module = kind === 'module' && own(first.modules)
    if (module) {
      const done = count(({ modules }) => own(modules)?.complete)
      const title = `Модуль ${module.number}. ${module.title}`
      return [
        {
          key,
          title,
          shape: round,
          done,
          words: `Прошли ${of(done)}`,
          when: `до ${planDay(module.dueOn, now)}`,
        },
      ]
    }
    const diagnostic = kind === 'diagnostic' && own(first.diagnostics)
    if (diagnostic) {
      const done = count(({ diagnostics }) => own(diagnostics)?.done)
      const when = `до ${planDay(diagnostic.closesOn, now)}`
      return [{ key, title: diagnostic.title, shape: round, done, words: `Прошли ${of(done)}`, when }]
    }
    const { exam } = first
    if (kind === 'exam' && exam) {
      const done = count((progress) => progress.exam?.state === 'passed')
      const when = `до ${planDay(exam.dueOn, now)}`
      return [{ key, title: exam.title, shape: round, done, words: `Сдали ${of(done)}`, when }]
    }
    const part = own(first.pending)
    return part
      ? [{ key, title: part.title, shape: round, done: null, words: null, when: 'появится позже' }]
      : []
  })
}
