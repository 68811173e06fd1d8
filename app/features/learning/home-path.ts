// The path on a learner's home: modules with their tests and tasks, the final test, the certificate.
import { planDay } from './home.ts'
import { counted, minutesInWords } from '#app/lib/russian.ts'
import type { PathEntry, PathTask } from './path-entry.ts'
import { diagnosticEntry, examEntry, pendingEntry, sessionEntry, stageEntry } from './home-path-together.ts'
import { lessonAddress, programmeAddress, taskAddress, testAddress } from './path-addresses.ts'
import type { FinalProgress, ModuleProgress, Progress, TaskProgress } from './progress-facts.ts'

export interface IssuedCertificate {
  number: string
  issuedOn: Date
  to: string
}

export function homePath(
  enrolmentId: string,
  progress: Progress,
  certificate: IssuedCertificate | null,
  now: Date,
  /** The reader's own zone; without it only the venue's is said. */
  zone?: string,
): PathEntry[] {
  const here = progress.modules.find((module) => !module.complete && !module.lock)?.number
  const steps = progress.path.flatMap(({ kind, key }): PathEntry[] => {
    const own = <P extends { key: string }>(parts: P[]) => parts.filter((part) => part.key === key)
    if (kind === 'final') return [finalEntry(enrolmentId, progress.final, now)]
    if (kind === 'session') return own(progress.sessions).map((session) => sessionEntry(session, now, zone))
    if (kind === 'stage') return own(progress.stages).map((stage) => stageEntry(enrolmentId, stage, now))
    if (kind === 'diagnostic')
      return own(progress.diagnostics).map((part) => diagnosticEntry(enrolmentId, part, now))
    if (kind === 'exam') return progress.exam ? [examEntry(enrolmentId, progress.exam, now)] : []
    if (kind === 'pending') return own(progress.pending).map(pendingEntry)
    return own(progress.modules).map((module) =>
      moduleEntry(enrolmentId, module, here === module.number, now),
    )
  })
  return [...steps, certificateEntry(progress, certificate, now)]
}

function moduleEntry(enrolmentId: string, module: ModuleProgress, here: boolean, now: Date): PathEntry {
  const { lock, complete, lessonsDone, lessonsTotal, test } = module
  const begun = !complete && (lessonsDone > 0 || test.attemptsUsed > 0 || here)
  return {
    key: module.key,
    title: `Модуль ${module.number}. ${module.title}`,
    state: complete ? 'done' : lock ? 'locked' : here ? 'current' : 'open',
    to: moduleTarget(enrolmentId, module),
    meta: complete
      ? `${minutesInWords(module.minutes)}, тест ${test.bestPercent ?? 0}\u00a0%`
      : `${minutesInWords(module.minutes)}, ${dayWords(module, now)}`,
    note:
      lock ??
      (complete
        ? null
        : begun
          ? module.remains
          : `${counted(lessonsTotal, 'урок', 'урока', 'уроков')} и тест.`),
    progress: begun && !lock ? moduleBar(module) : null,
    task: lock ? null : taskOf(enrolmentId, module.task),
  }
}

/** A module leads to its first unfinished lesson, then to its test, then to its place in the programme. */
function moduleTarget(enrolmentId: string, module: ModuleProgress): string | null {
  if (module.lock) return null
  if (module.complete) return `${programmeAddress(enrolmentId)}#${module.key}`
  const lesson = module.lessons.find(({ state }) => state !== 'done')
  return lesson ? lessonAddress(enrolmentId, lesson.key) : testAddress(enrolmentId, module.test.key)
}

function moduleBar({ lessonsDone, lessonsTotal, test }: ModuleProgress) {
  const value = lessonsDone + (test.passed ? 1 : 0)
  return { value, total: lessonsTotal + 1, label: `Пройдено ${value} из ${lessonsTotal + 1}: уроки и тест` }
}

const taskWords: Record<TaskProgress['state'], string> = {
  new: 'ещё не сдано',
  submitted: 'ждёт проверки',
  returned: 'есть замечание',
  accepted: 'принято',
}

function taskOf(enrolmentId: string, task: TaskProgress): PathTask {
  const { title, state } = task
  return {
    title,
    state,
    to: taskAddress(enrolmentId, task.key),
    words: task.overdue && state === 'new' ? 'срок прошёл' : taskWords[state],
  }
}

function finalEntry(enrolmentId: string, final: FinalProgress, now: Date): PathEntry {
  const { lock, complete, test } = final
  return {
    key: test.key,
    title: test.title,
    state: complete ? 'done' : lock ? 'locked' : 'current',
    to: lock ? null : testAddress(enrolmentId, test.key),
    meta: complete
      ? `${test.bestPercent ?? 0}\u00a0%`
      : `${minutesInWords(test.minutes)}, ${dayWords(final, now)}`,
    note: lock ?? final.remains,
    progress: null,
    task: null,
  }
}

function certificateEntry(progress: Progress, certificate: IssuedCertificate | null, now: Date): PathEntry {
  const shared = {
    key: 'certificate',
    title: 'Удостоверение о повышении квалификации',
    progress: null,
    task: null,
  }
  if (certificate)
    return {
      ...shared,
      state: 'done',
      to: certificate.to,
      meta: planDay(certificate.issuedOn, now),
      note: `№ ${certificate.number}`,
    }
  const note = progress.complete
    ? 'Учебная часть готовит документ и напишет Вам.'
    : progress.pending.length
      ? 'Выдадут, когда на платформе появятся все части программы.'
      : progress.exam
        ? 'После итоговой аттестации.'
        : 'После итогового теста.'
  return { ...shared, state: progress.complete ? 'current' : 'locked', to: null, meta: null, note }
}

function dayWords({ dueOn, overdue }: { dueOn: Date; overdue: boolean }, now: Date): string {
  const date = planDay(dueOn, now)
  return overdue ? `срок был ${date}` : `до ${date}`
}
