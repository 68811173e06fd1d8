// Whether the rules of the citizen's reactions answer every case once: complete, reachable, without contradictions.
import { type ConditionKey, type Conditions, conditionKeys, conditionValues } from './conditions.ts'
import type { CaseSource } from './case-source.ts'
import { holds, type Reaction } from './reaction.ts'
import type { Fault } from './fault.ts'

export function checkReactions({ reactions }: CaseSource): Fault[] {
  return [...check('reply', reactions.reply), ...check('closing', reactions.closing)]
}

function check(stage: 'reply' | 'closing', rules: Reaction[]): Fault[] {
  const path = ['reactions', stage]
  const faults: Fault[] = []
  rules.forEach(({ when, again, mark, mood }, index) => {
    const here = [...path, index]
    const last = index === rules.length - 1
    if (last && when)
      faults.push({
        path: here,
        message: 'Нет ветки: последнее правило должно быть без when — на все остальные случаи.',
      })
    if (!last && !when)
      faults.push({ path: here, message: 'Недостижимый шаг: правило без when стоит не последним.' })
    if (stage === 'closing' && again)
      faults.push({ path: here, message: 'again бывает только у реакций на ответ.' })
    if (stage === 'closing' && mark === undefined)
      faults.push({ path: here, message: 'Нет mark: какую оценку от 1 до 5 поставит заявитель.' })
    if (stage === 'reply' && mark !== undefined)
      faults.push({ path: here, message: 'mark бывает только у реакций на закрытие.' })
    if (stage === 'reply' && when?.checked)
      faults.push({ path: here, message: 'Противоречие: до закрытия результат ещё не проверен (checked).' })
    if (mood === 'solved' && stage === 'closing' && when?.acted?.includes('no'))
      faults.push({ path: here, message: 'Противоречие: исполнитель ничего не сделал, а заявитель доволен.' })
    const same = rules.findIndex(
      (other) => JSON.stringify(sorted(other)) === JSON.stringify(sorted({ when })),
    )
    if (when && same < index)
      faults.push({ path: here, message: `Противоречие: те же условия, что у правила ${same + 1}.` })
  })
  if (faults.length) return faults
  const asked = conditionKeys.filter((key) => rules.some(({ when }) => when?.[key]))
  const used = new Set(situations(stage, asked).map((facts) => rules.findIndex((rule) => holds(rule, facts))))
  rules.forEach((_, index) => {
    if (!used.has(index))
      faults.push({ path: [...path, index], message: 'Недостижимый шаг: правила выше забирают все случаи.' })
  })
  return faults
}

function sorted({ when }: Pick<Reaction, 'when'>): unknown {
  return conditionKeys.map((key) => [...(when?.[key] ?? [])].sort())
}

/** Every combination of what the rules ask about; the rest does not matter to them. */
function situations(stage: 'reply' | 'closing', asked: ConditionKey[]): Conditions[] {
  let all: Partial<Conditions>[] = [{}]
  for (const key of asked) {
    const values = stage === 'reply' && key === 'checked' ? (['no'] as const) : conditionValues[key]
    all = all.flatMap((one) => values.map((value) => ({ ...one, [key]: value })))
  }
  return all as Conditions[]
}
