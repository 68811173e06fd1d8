// Whether the conversation with the executors can be walked: every fact is given somewhere, every answer can be heard.
import type { CaseSource } from './case-source.ts'
import type { Fault } from './fault.ts'

export function checkExchange(value: CaseSource): Fault[] {
  return [...checkReferences(value), ...checkReach(value), ...checkModelAsks(value)]
}

function checkReferences({ facts, exchange, route }: CaseSource): Fault[] {
  const faults: Fault[] = []
  const ids = facts.map(({ id }) => id)
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      faults.push({ path: ['facts', index], message: `Факт «${id}» указан дважды.` })
  })
  exchange.forEach(({ executor, intents }, at) => {
    const path = ['exchange', at]
    if (!route.options.some((option) => option.executor === executor && option.task))
      faults.push({ path, message: `Недостижимый шаг: «${executor}» не верный исполнитель (route.options).` })
    intents.forEach(({ id, answers }, index) => {
      const here = [...path, 'intents', index]
      if (intents.findIndex((other) => other.id === id) < index)
        faults.push({ path: here, message: `Вопрос «${id}» указан дважды.` })
      answers.forEach((answer, number) => {
        const last = number === answers.length - 1
        const place = [...here, 'answers', number]
        if (last && answer.if)
          faults.push({
            path: place,
            message: 'Нет ветки: последний ответ должен быть без if — на все остальные случаи.',
          })
        if (!last && !answer.if)
          faults.push({
            path: place,
            message: 'Недостижимый шаг: ответ без if стоит не последним, следующие не прозвучат.',
          })
        for (const fact of [...(answer.if ?? []), ...answer.gives])
          if (!ids.includes(fact)) faults.push({ path: place, message: `Факта «${fact}» нет в facts.` })
      })
    })
  })
  return faults
}

/** Facts that can be learned at all, found by asking everything until nothing new comes. */
export function reachableFacts({ facts, exchange, closing }: CaseSource): Set<string> {
  const reached = new Set(facts.filter(({ known }) => known).map(({ id }) => id))
  for (const { gives, proves } of closing.checks) if (proves) gives.forEach((fact) => reached.add(fact))
  const answers = exchange.flatMap(({ intents }) => intents.flatMap((intent) => intent.answers))
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const answer of answers)
      if ((answer.if ?? []).every((fact) => reached.has(fact)))
        answer.gives.forEach((fact) => reached.add(fact))
  }
  return reached
}

function checkReach(value: CaseSource): Fault[] {
  const reached = reachableFacts(value)
  const faults: Fault[] = []
  value.facts.forEach(({ id }, index) => {
    if (!reached.has(id))
      faults.push({ path: ['facts', index], message: `Недостижимый шаг: факт «${id}» ниоткуда не узнать.` })
  })
  value.exchange.forEach(({ intents }, at) =>
    intents.forEach(({ answers }, index) =>
      answers.forEach((answer, number) => {
        const path = ['exchange', at, 'intents', index, 'answers', number]
        if (answer.if?.some((fact) => !reached.has(fact)))
          faults.push({ path, message: 'Недостижимый шаг: такой ответ никогда не прозвучит.' })
        const earlier = answers.slice(0, number)
        if (answer.if && earlier.some((one) => one.if?.every((fact) => answer.if?.includes(fact))))
          faults.push({ path, message: 'Недостижимый шаг: более общий ответ стоит выше.' })
      }),
    ),
  )
  return faults
}

function checkModelAsks({ model, exchange, reply }: CaseSource): Fault[] {
  const faults: Fault[] = []
  model.ask.forEach((name, index) => {
    const [executor, intent] = name.split('.')
    const found = exchange.find((one) => one.executor === executor)?.intents.some(({ id }) => id === intent)
    if (!found) faults.push({ path: ['model', 'ask', index], message: `Вопроса «${name}» нет в exchange.` })
  })
  model.facts.done.forEach((id, index) => {
    if (!reply.done.some((one) => one.id === id))
      faults.push({ path: ['model', 'facts', 'done', index], message: `Варианта «${id}» нет в reply.done.` })
  })
  if (!reply.who.some((one) => one.id === model.facts.who))
    faults.push({
      path: ['model', 'facts', 'who'],
      message: `Варианта «${model.facts.who}» нет в reply.who.`,
    })
  return faults
}
