// The exam on citizen messages within one enrolment's progress. Knows no clock and no database.
import type { ExamOutline } from '#app/features/curriculum/blended-outline.ts'
import type { ExamProgress, ExamState } from './blended-facts.ts'
import type { ComponentFact } from './progress-facts.ts'

/** The exam and one resit: 03 «Обучение», §6.3. */
export const mostExams = 2

type ExamFact = Pick<ComponentFact, 'bestPercent' | 'attemptsUsed' | 'taskState'>

/** An exam that was begun and gave no mark yet is still going on, unless it waits for marks. */
export function examState(fact: ExamFact | undefined, complete: boolean): ExamState {
  if (complete) return 'passed'
  if (!fact) return 'new'
  if (fact.taskState === 'submitted') return 'waiting'
  const marked = fact.bestPercent === null ? 0 : 1
  if (fact.taskState === 'returned') return fact.attemptsUsed >= mostExams ? 'spent' : 'failed'
  return fact.attemptsUsed > marked ? 'open' : 'new'
}

interface Known {
  component: (componentId: string) => ComponentFact | undefined
  due: (key: string) => Date
  today: Date
}

/** `lock` is that of the final test: both belong to the attestation and open together. */
export function examProgress(exam: ExamOutline, lock: string | null, known: Known): ExamProgress {
  const fact = known.component(exam.componentId)
  const state = examState(fact, Boolean(fact?.completedAt))
  const bestPercent = fact?.bestPercent ?? null
  const dueOn = known.due(exam.key)
  return {
    ...exam,
    state,
    bestPercent,
    resit: state === 'new' && bestPercent !== null,
    lock: state === 'new' ? lock : null,
    remains: examRemains(state, bestPercent, exam.passPercent),
    dueOn,
    overdue: ['new', 'open'].includes(state) && known.today > dueOn,
  }
}

function examRemains(state: ExamState, best: number | null, pass: number): string | null {
  const got = `набрано ${best ?? 0} из 100, нужно ${pass}`
  if (state === 'passed') return null
  if (state === 'open') return 'Экзамен идёт: время считает сервер.'
  if (state === 'waiting') return 'Сдан, ждёт проверки преподавателя.'
  if (state === 'failed') return `Не сдан: ${got}. Пересдачу разрешает организатор или преподаватель.`
  if (state === 'spent') return `Не сдан и в пересдачу: ${got}. Напишите в учебную часть.`
  return best === null
    ? `Четыре обращения за одно занятие; зачёт от ${pass} баллов из 100.`
    : `Пересдача разрешена: ${got}.`
}
