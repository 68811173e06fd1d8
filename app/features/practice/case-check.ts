// What the schema cannot see in one case: broken references, missing branches, steps nobody reaches, contradictions.
import type { CaseSource } from './case-source.ts'
import { caseTexts } from './case-texts.ts'
import type { Catalogue } from './catalogue-source.ts'
import { checkExchange } from './exchange-check.ts'
import { findPersonalData, personalDataWords } from './personal-data.ts'
import { checkReactions } from './reactions-check.ts'
import type { Fault } from './fault.ts'

export type Dictionaries = Pick<Catalogue, 'channels' | 'themes' | 'executors' | 'places'>

export function checkCase(value: CaseSource, catalogue: Dictionaries): Fault[] {
  return [
    ...checkNames(value, catalogue),
    ...checkChoices(value),
    ...checkRoute(value),
    ...checkExchange(value),
    ...checkReply(value),
    ...checkReactions(value),
    ...checkPrivacy(value, catalogue),
  ]
}

function checkNames(value: CaseSource, catalogue: Dictionaries): Fault[] {
  const faults: Fault[] = []
  const known = (list: { key: string }[], key: string, path: PropertyKey[], what: string) => {
    if (!list.some((one) => one.key === key))
      faults.push({ path, message: `${what} «${key}» нет в словаре.` })
  }
  known(catalogue.channels, value.channel, ['channel'], 'Канала')
  known(catalogue.themes, value.theme, ['theme'], 'Темы')
  value.history.forEach(({ channel, at }, index) => {
    known(catalogue.channels, channel, ['history', index, 'channel'], 'Канала')
    if (at >= value.received)
      faults.push({ path: ['history', index, 'at'], message: 'История должна быть раньше обращения.' })
  })
  value.route.options.forEach(({ executor }, index) =>
    known(catalogue.executors, executor, ['route', 'options', index, 'executor'], 'Исполнителя'),
  )
  value.cause.owners.forEach(({ executor }, index) =>
    known(catalogue.executors, executor, ['cause', 'owners', index, 'executor'], 'Исполнителя'),
  )
  return faults
}

/** Exactly one right, and a reason for every wrong one. */
function checkChoices(value: CaseSource): Fault[] {
  const lists: [PropertyKey[], { right?: true; feedback?: string }[]][] = [
    [['need', 'options'], value.need.options],
    [['triage', 'category'], value.triage.category],
    [['cause', 'options'], value.cause.options],
  ]
  const faults = lists.flatMap(([path, options]): Fault[] => [
    ...(options.filter(({ right }) => right).length === 1
      ? []
      : [{ path, message: 'Верный вариант (right: true) должен быть ровно один.' }]),
    ...options.flatMap(({ right, feedback }, index): Fault[] =>
      right || feedback
        ? []
        : [{ path: [...path, index], message: 'У неверного варианта нет feedback: почему он неверен.' }],
    ),
  ])
  if (value.cause.owners.filter(({ right }) => right).length !== 1)
    faults.push({
      path: ['cause', 'owners'],
      message: 'Верный вариант (right: true) должен быть ровно один.',
    })
  if (value.triage.call112 && !value.triage.call112Why)
    faults.push({ path: ['triage', 'call112'], message: 'Нужен call112Why: почему здесь звонят 112.' })
  if (value.interim.needed && !value.model.interim)
    faults.push({ path: ['model'], message: 'Промежуточный ответ нужен, а в model нет interim.' })
  if (value.interim.needed && !value.deadlines.interim)
    faults.push({ path: ['deadlines'], message: 'Промежуточный ответ нужен, а срока interim нет.' })
  return faults
}

function checkRoute({ route, exchange }: CaseSource): Fault[] {
  const faults: Fault[] = []
  const given = new Set<string>()
  route.options.forEach(({ executor, task, consequence, lost }, index) => {
    const path = ['route', 'options', index]
    if (route.options.findIndex((other) => other.executor === executor) < index)
      faults.push({ path, message: `Исполнитель «${executor}» указан дважды.` })
    if (task) {
      given.add(task)
      if (!route.tasks.some(({ id }) => id === task))
        faults.push({ path: [...path, 'task'], message: `Поручения «${task}» нет в tasks.` })
      if (consequence)
        faults.push({ path, message: 'Противоречие: у верного исполнителя не бывает consequence.' })
      if (!exchange.some((one) => one.executor === executor))
        faults.push({
          path,
          message: `Нет ветки: с верным исполнителем «${executor}» нет разговора (exchange).`,
        })
    } else if (!consequence || !lost)
      faults.push({ path, message: 'Нет ветки: неверному исполнителю нужны consequence и lost.' })
  })
  if (!given.size) faults.push({ path: ['route', 'options'], message: 'Нет верного исполнителя (с task).' })
  if (route.options.every(({ task }) => task))
    faults.push({ path: ['route', 'options'], message: 'Нужен хотя бы один неверный исполнитель.' })
  return faults
}

function checkReply({ reply, facts, received, closing, model, acted }: CaseSource): Fault[] {
  const faults: Fault[] = []
  const factIds = new Set(facts.map(({ id }) => id))
  reply.done.forEach(({ counts, rests, feedback }, index) => {
    const path = ['reply', 'done', index]
    for (const fact of rests)
      if (!factIds.has(fact)) faults.push({ path, message: `Факта «${fact}» нет в facts.` })
    if (counts === 'solves' && !rests.length)
      faults.push({ path, message: 'Решение (solves) должно опираться на факт: добавьте rests.' })
    if ((counts === 'nothing' || counts === 'false') && !feedback)
      faults.push({ path, message: 'Нет feedback: почему это не решение.' })
  })
  if (!reply.done.some(({ counts }) => counts === 'solves'))
    faults.push({ path: ['reply', 'done'], message: 'Нет варианта, который решает (counts: solves).' })
  if (!reply.who.some(({ right }) => right))
    faults.push({ path: ['reply', 'who'], message: 'Нет верного ответственного (right: true).' })
  reply.who.forEach(({ right, feedback }, index) => {
    if (!right && !feedback)
      faults.push({ path: ['reply', 'who', index], message: 'Нет feedback: почему не он.' })
  })
  if (reply.when.earliest > reply.when.latest || reply.when.latest <= received)
    faults.push({
      path: ['reply', 'when'],
      message: 'Противоречие: latest раньше earliest или самого обращения.',
    })
  const check = closing.checks.find(({ id }) => id === model.check)
  if (!check?.proves)
    faults.push({
      path: ['model', 'check'],
      message: 'Эталон проверяет способом, который ничего не доказывает.',
    })
  if (!closing.checks.some(({ proves }) => !proves))
    faults.push({
      path: ['closing', 'checks'],
      message: 'Нужна хотя бы одна проверка, которая не доказывает.',
    })
  for (const fact of acted)
    if (!factIds.has(fact)) faults.push({ path: ['acted'], message: `Факта «${fact}» нет в facts.` })
  return faults
}

/** Of anything that holds texts: a draft with gaps too. */
export function checkPrivacy(value: unknown, { places }: Pick<Catalogue, 'places'>): Fault[] {
  return caseTexts(value).flatMap(({ path, text }) =>
    findPersonalData(text, places).map(({ kind, found }) => ({
      path,
      message: `«${found}»: ${personalDataWords[kind]}.`,
    })),
  )
}
