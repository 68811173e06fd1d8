// The exam on citizen messages on the programme page: its place on the path, and in one word where it stands.
import { hoursInWords } from '#app/lib/russian.ts'
import type { Tone } from '#app/ui/page.tsx'
import type { ExamProgress } from './blended-facts.ts'
import { planDay } from './home.ts'
import { examAddress } from './path-addresses.ts'
import { Action, Part } from './path-together.tsx'

export function PathExam({ exam, enrolmentId, now }: { exam: ExamProgress; enrolmentId: string; now: Date }) {
  const { key, title, note, hours, state, lock, remains, dueOn, overdue } = exam
  const day = `, ${overdue ? 'срок был' : 'до'} ${planDay(dueOn, now)}`
  return (
    <Part
      id={key}
      over="Часть аттестации"
      title={title}
      badge={examBadge(exam)}
      fact={`${hoursInWords(hours)}${state === 'passed' ? '' : day}`}
    >
      <p>{note}</p>
      {lock || remains ? <p className="text-ink-2">{lock ?? remains}</p> : null}
      <Action to={examAddress(enrolmentId)}>{lock ? 'Правила экзамена' : 'Открыть экзамен'}</Action>
    </Part>
  )
}

export function examBadge({ state, lock, overdue, bestPercent }: ExamProgress): [Tone, string] {
  if (state === 'passed') return ['pine', `Сдан, ${bestPercent ?? 0} из 100`]
  if (state === 'waiting') return ['sky', 'Ждёт проверки']
  if (state === 'failed' || state === 'spent') return ['wax', 'Не сдан']
  if (lock) return ['plain', 'Закрыт']
  if (overdue) return ['wax', 'Срок прошёл']
  return ['sky', state === 'open' ? 'Идёт' : 'Открыт']
}
