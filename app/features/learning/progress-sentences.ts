// One Russian sentence for everything that is locked or not finished yet. Shown beside the thing itself.
import { counted, plural } from '#app/lib/russian.ts'
import type { TestState } from './progress-facts.ts'
import type { TaskState } from './work-state.ts'

interface Finish {
  number: number
  lessonsDone: number
  lessonsTotal: number
  test: { passed: boolean }
}

const lessonsInWords = (count: number) => counted(count, 'урок', 'урока', 'уроков')
const tasksInWords = (count: number) => counted(count, 'задание', 'задания', 'заданий')

/** «пройти 2 урока и сдать тест»; empty when nothing is left. */
export function leftInModule({ lessonsDone, lessonsTotal, test }: Omit<Finish, 'number'>): string {
  const lessons = Math.max(0, lessonsTotal - lessonsDone)
  return listed([lessons > 0 && `пройти ${lessonsInWords(lessons)}`, !test.passed && 'сдать тест'])
}

/** Why a module is closed: the one before it is not finished (and may be closed itself). */
export function moduleLock(previous: Finish & { lock: string | null }): string {
  const after = `Откроется после модуля ${previous.number}`
  return previous.lock ? `${after}.` : `${after}: осталось ${leftInModule(previous)}.`
}

export function moduleRemains(module: Omit<Finish, 'number'>): string {
  return `Осталось ${leftInModule(module)}.`
}

export function lessonsBeforeTest(lessonsLeft: number): string {
  return `Тест откроется после уроков модуля: осталось пройти ${lessonsInWords(lessonsLeft)}.`
}

export function noAttemptsLeft(): string {
  return 'Попытки закончились. Напишите преподавателю или в учебную часть: там могут дать ещё одну.'
}

export function taskRemains(state: TaskState | 'new', minWords: number): string | null {
  if (state === 'accepted') return null
  if (state === 'submitted') return 'Сдано, ждёт проверки преподавателя.'
  if (state === 'returned') return 'Преподаватель вернул работу с замечанием: исправьте её и сдайте снова.'
  return `Напишите не меньше ${counted(minWords, 'слова', 'слов', 'слов')} и сдайте преподавателю.`
}

interface HandIns {
  tasks: number
  waiting: number
}

interface BeforeFinal extends HandIns {
  modules: number
  /** Project stages that admission needs. */
  stages: HandIns
  /** Sessions still to attend. */
  sessions: number
}

const last = 'Откроется последним'

/** The exam on citizen messages belongs to the attestation too: the same stands before it. */
export function examLock(finalTest: string | null): string | null {
  return finalTest && finalTest.replace(last, 'Откроется вместе с итоговым тестом')
}

/** Why the final test is closed; null when nothing stands before it. */
export function finalLock({ stages, sessions, ...left }: BeforeFinal): string | null {
  const parts = listed([
    left.modules > 0 && `пройти ${counted(left.modules, 'модуль', 'модуля', 'модулей')}`,
    left.tasks > 0 && `сдать ${tasksInWords(left.tasks)}`,
    left.waiting > 0 &&
      `дождаться проверки ${left.waiting}\u00a0${plural(left.waiting, 'задания', 'заданий', 'заданий')}`,
    stages.tasks > 0 && `сдать ${counted(stages.tasks, 'этап проекта', 'этапа проекта', 'этапов проекта')}`,
    stages.waiting > 0 &&
      `дождаться проверки ${stages.waiting}\u00a0${plural(stages.waiting, 'этапа', 'этапов', 'этапов')} проекта`,
    sessions > 0 && `побывать на ${sessions}\u00a0${plural(sessions, 'сессии', 'сессиях', 'сессиях')}`,
  ])
  return parts ? `${last}: осталось ${parts}.` : null
}

export function finalRemains(test: Pick<TestState, 'bestPercent' | 'passPercent'>): string {
  const need = `нужно набрать не меньше ${test.passPercent}\u00a0%`
  return test.bestPercent === null
    ? `Последний шаг: ${need}.`
    : `Лучший результат — ${test.bestPercent}\u00a0%, ${need}.`
}

/** «a», «a и b», «a, b и c» */
export function listed(parts: (string | false)[]): string {
  const words = parts.filter((part): part is string => Boolean(part))
  const last = words.pop()
  return words.length && last ? `${words.join(', ')} и ${last}` : (last ?? '')
}
