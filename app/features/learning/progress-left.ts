// What is late and what is still missing, named the way a person and a registrar read it.
import type { BlendedProgress, ExamProgress } from './blended-facts.ts'
import type { Parts } from './progress-next.ts'
import { leftInModule } from './progress-sentences.ts'
import type { Progress } from './progress-facts.ts'

const taskStates = {
  new: 'не сдано',
  returned: 'возвращено с замечанием',
  submitted: 'ждёт проверки',
} as const

const stageStates = {
  new: 'не сдан',
  returned: 'возвращён с замечанием',
  submitted: 'ждёт проверки',
} as const

/** Components past their day, in the order of the path. */
export function overdueParts({ modules, stages, exam, final, path }: Parts): Progress['overdue'] {
  const parts = path.flatMap(({ kind, key }) => {
    const module = kind === 'module' && modules.find((one) => one.key === key)
    if (module)
      return [
        { title: `Модуль ${module.number}`, dueOn: module.dueOn, overdue: module.overdue },
        { title: `Задание модуля ${module.number}`, dueOn: module.task.dueOn, overdue: module.task.overdue },
      ]
    if (kind === 'final') return [{ title: final.test.title, dueOn: final.dueOn, overdue: final.overdue }]
    if (kind === 'exam' && exam) return [exam]
    return stages.filter((stage) => kind === 'stage' && stage.key === key)
  })
  return parts.filter(({ overdue }) => overdue).map(({ title, dueOn }) => ({ title, dueOn }))
}

export function missingParts({ modules, final, ...blended }: Parts): string[] {
  const missing = modules.flatMap((module) => [
    !module.complete && `Модуль ${module.number}: ${leftInModule(module)}`,
    module.task.state !== 'accepted' && `Задание модуля ${module.number}: ${taskStates[module.task.state]}`,
  ])
  return [
    ...missing,
    ...missingTogether(blended),
    blended.exam && examLeft(blended.exam),
    !final.complete && final.test.title,
    ...notYetThere(blended),
  ].filter((part): part is string => typeof part === 'string')
}

function missingTogether({
  stages,
  attendance,
}: Pick<BlendedProgress, 'stages' | 'attendance'>): (string | false)[] {
  const { attended, required } = attendance
  return [
    attended < required && `Стратегические сессии: ${attended} из ${required} обязательных`,
    ...stages.map(({ title, state }) => state !== 'accepted' && `${title}: этап ${stageStates[state]}`),
  ]
}

function examLeft({ title, state, bestPercent }: ExamProgress): string | false {
  if (state === 'passed') return false
  if (state === 'waiting') return `${title}: ждёт проверки`
  return bestPercent === null ? title : `${title}: не сдан, ${bestPercent} из 100`
}

function notYetThere({ pending }: Pick<BlendedProgress, 'pending'>): string[] {
  return pending.map(({ title }) => `${title}: этой части на платформе ещё нет`)
}
