// What is late and what is still missing, named the way a person and a registrar read it.
import type { FinalProgress, ModuleProgress, Progress } from './progress-facts.ts'
import { leftInModule } from './progress-sentences.ts'

const taskStates = {
  new: 'не сдано',
  returned: 'возвращено с замечанием',
  submitted: 'ждёт проверки',
} as const

/** Components past their day, in the order of the path. */
export function overdueParts(modules: ModuleProgress[], final: FinalProgress): Progress['overdue'] {
  const parts = modules.flatMap(({ number, dueOn, overdue, task }) => [
    { title: `Модуль ${number}`, dueOn, overdue },
    { title: `Задание модуля ${number}`, dueOn: task.dueOn, overdue: task.overdue },
  ])
  parts.push({ title: final.test.title, dueOn: final.dueOn, overdue: final.overdue })
  return parts.filter(({ overdue }) => overdue).map(({ title, dueOn }) => ({ title, dueOn }))
}

export function missingParts(modules: ModuleProgress[], final: FinalProgress): string[] {
  const missing = modules.flatMap((module) => [
    !module.complete && `Модуль ${module.number}: ${leftInModule(module)}`,
    module.task.state !== 'accepted' && `Задание модуля ${module.number}: ${taskStates[module.task.state]}`,
  ])
  return [...missing, !final.complete && final.test.title].filter((part): part is string => part !== false)
}
