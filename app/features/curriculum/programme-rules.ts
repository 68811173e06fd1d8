// What must agree between the files of a programme: sums of hours and minutes, keys, banks.
import type { Problem } from './problem.ts'
import type { Sources } from './read-folder.ts'
import type { Sourced } from './sourced.ts'

export function checkProgramme({ programme, glossary, modules, banks }: Sources): Problem[] {
  const problems: Problem[] = []
  const at = (
    { file, lineOf }: Pick<Sourced<unknown>, 'file' | 'lineOf'>,
    path: PropertyKey[],
    message: string,
  ) => void problems.push({ file, line: lineOf(path), message })
  const unique = (what: string) => {
    const seen = new Map<string, string>()
    return (source: Pick<Sourced<unknown>, 'file' | 'lineOf'>, path: PropertyKey[], value: string) => {
      const before = seen.get(value)
      if (before) at(source, path, `${what} «${value}» уже есть: ${before}.`)
      else seen.set(value, `${source.file}:${source.lineOf(path)}`)
    }
  }

  const { hours, components, finalTest } = programme.value
  const sum = Object.values(components).reduce((total, part) => total + part, 0)
  if (Math.abs(sum - hours) > 1e-9)
    at(programme, ['components'], `Сумма часов по составляющим ${sum}, а в программе ${hours}.`)

  const component = unique('Ключ')
  const lessonId = unique('id урока')
  const questionId = unique('id вопроса')
  const term = unique('Слово')
  const moduleName = unique('Модуль')
  programme.value.modules.forEach((name, index) => moduleName(programme, ['modules', index], name))
  glossary.value.forEach(({ slug }, index) => term(glossary, [index, 'slug'], slug))

  for (const module of modules) {
    const { key, minutes, test, task } = module.value
    if (key !== module.folder) at(module, ['key'], `Ключ «${key}» не совпадает с папкой «${module.folder}».`)
    component(module, ['key'], key)
    component(module, ['task', 'key'], task.key)
    const written = module.lessons.reduce((total, lesson) => total + lesson.value.minutes, 0)
    if (written !== minutes)
      at(module, ['minutes'], `Уроки занимают ${written} мин, а в модуле указано ${minutes}.`)
    if (test.draw > module.questions.value.length)
      at(
        module,
        ['test', 'draw'],
        `В тест нужно ${test.draw} вопросов, а в банке их ${module.questions.value.length}.`,
      )
    for (const lesson of module.lessons) lessonId(lesson, ['id'], lesson.value.id)
    module.questions.value.forEach(({ id }, index) => questionId(module.questions, [index, 'id'], id))
  }
  component(programme, ['finalTest', 'key'], finalTest.key)
  for (const bank of banks.values())
    bank.value.forEach(({ id }, index) => questionId(bank, [index, 'id'], id))
  const available =
    finalTest.bank === 'all'
      ? modules.reduce((total, module) => total + module.questions.value.length, 0)
      : (banks.get(finalTest.bank)?.value.length ?? 0)
  if (finalTest.draw > available)
    at(
      programme,
      ['finalTest', 'draw'],
      `В тест нужно ${finalTest.draw} вопросов, а в банке их ${available}.`,
    )
  return problems
}
