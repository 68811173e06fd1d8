// What must agree between sessions, project stages and the rest of a programme: hours, keys, the order of the path.
import { checkAttestation } from './attestation-outline.ts'
import type { Problem } from './problem.ts'
import type { Sources } from './read-folder.ts'
import type { Sourced } from './sourced.ts'

export function checkBlended({ programme, modules, blended }: Sources): Problem[] {
  const problems: Problem[] = []
  const at = (
    { file, lineOf }: Pick<Sourced<unknown>, 'file' | 'lineOf'>,
    path: PropertyKey[],
    message: string,
  ) => void problems.push({ file, line: lineOf(path), message })
  const { sessions, stages } = blended
  const { components, admission, pending, diagnostics, exam } = programme.value

  const hoursOf = (component: string, parts: { hours: number }[], what: string) => {
    const sum = parts.reduce((total, { hours }) => total + hours, 0)
    const said = components[component] ?? 0
    if (Math.abs(sum - said) > 1e-9)
      at(programme, ['components', component], `${what}: вместе ${sum} ч, а в программе указано ${said}.`)
  }
  const values = <T>(sources: Sourced<T>[]) => sources.map(({ value }) => value)
  hoursOf('sessions', values(sessions), 'Сессии')
  hoursOf('project', values(stages), 'Этапы проекта')
  const others = [...pending, ...(exam ? [exam] : [])]
  for (const component of new Set(others.flatMap((part) => part.component ?? [])))
    hoursOf(
      component,
      others.filter((part) => part.component === component),
      `Части «${component}»`,
    )

  const keys = new Map<string, string>()
  for (const { file, value } of modules) keys.set(value.key, file).set(value.task.key, file)
  keys.set(programme.value.finalTest.key, programme.file)
  const take = (source: Pick<Sourced<unknown>, 'file' | 'lineOf'>, path: PropertyKey[], key: string) => {
    const before = keys.get(key)
    if (before) at(source, path, `Ключ «${key}» уже есть: ${before}.`)
    else keys.set(key, source.file)
  }
  sessions.forEach((session, index) => {
    const { key, number } = session.value
    take(session, ['key'], key)
    if (session.file !== `sessions/${key}/session.yaml`)
      at(session, ['key'], `Ключ «${key}» не совпадает с папкой.`)
    if (number !== index + 1)
      at(session, ['number'], `Сессия стоит в программе ${index + 1}-й, а номер у неё ${number}.`)
  })
  for (const stage of stages) {
    const { key, dueSession } = stage.value
    take(stage, ['key'], key)
    if (stage.file !== `project/${key}.md`) at(stage, ['key'], `Ключ «${key}» не совпадает с именем файла.`)
    if (dueSession && !sessions.some(({ value }) => value.key === dueSession))
      at(stage, ['dueSession'], `Сессии «${dueSession}» в программе нет.`)
  }
  pending.forEach(({ key }, index) => take(programme, ['pending', index, 'key'], key))
  diagnostics.forEach(({ key, wave }, index) => {
    take(programme, ['diagnostics', index, 'key'], key)
    if (diagnostics.findIndex((other) => other.wave === wave) !== index)
      at(programme, ['diagnostics', index, 'wave'], `Замер «${wave}» стоит в программе дважды.`)
  })
  if (exam) take(programme, ['exam', 'key'], exam.key)
  admission.forEach((key, index) => {
    if (!stages.some(({ value }) => value.key === key))
      at(programme, ['admission', index], `Этапа «${key}» в программе нет.`)
  })
  return [...problems, ...checkAttestation(programme), ...checkOrder({ programme, modules, blended })]
}

/** `after` names modules, stages and parts to come; each stands on the path once, modules in their order. */
function checkOrder({ programme, modules, blended }: Pick<Sources, 'programme' | 'modules' | 'blended'>) {
  const problems: Problem[] = []
  const order = modules.map(({ value }) => value.key)
  const known = new Set([
    ...order,
    ...programme.value.stages,
    ...programme.value.pending.map(({ key }) => key),
    ...programme.value.diagnostics.map(({ key }) => key),
    ...(programme.value.exam ? [programme.value.exam.key] : []),
  ])
  const placed = new Set<string>()
  let furthest = -1
  for (const { file, value, lineOf } of blended.sessions)
    value.after.forEach((key, index) => {
      const say = (message: string) => problems.push({ file, line: lineOf(['after', index]), message })
      if (!known.has(key)) say(`Ни модуля, ни этапа «${key}» в программе нет.`)
      else if (placed.has(key)) say(`«${key}» уже стоит перед другой сессией.`)
      placed.add(key)
      const place = order.indexOf(key)
      if (place >= 0 && place !== furthest + 1)
        say(`Модули идут по порядку: «${key}» стоит не на своём месте.`)
      if (place >= 0) furthest = Math.max(furthest, place)
    })
  return problems
}
