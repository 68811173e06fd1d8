// How a question works: difficulty, discrimination, the wrong answer people choose. From sums, so that SQL may add them up.
import type { QuestionPayload } from '#app/features/curriculum/question.ts'
import { type Answer, readAnswer } from './answer.ts'
import { markAnswer, normaliseText } from './marking.ts'

/** Under this many answers no figure is judged. */
export const enoughAnswers = 10

/** Sums over the submitted attempts in which the question stood: x its score, r the mean score of the attempt's other questions. */
export interface ItemSums {
  n: number
  x: number
  xx: number
  r: number
  rr: number
  xr: number
}

export interface ItemStatistics {
  n: number
  /** Mean score, 0 (nobody) … 1 (everybody). */
  difficulty: number
  /** Pearson correlation of the score with the rest of the attempt (corrected item–total); null when it cannot vary. */
  discrimination: number | null
}

export type ItemFlag = 'few' | 'too-easy' | 'too-hard' | 'reversed' | 'not-discriminating'

export function itemStatistics({ n, x, xx, r, rr, xr }: ItemSums): ItemStatistics {
  const spread = (n * xx - x * x) * (n * rr - r * r)
  return {
    n,
    difficulty: n ? x / n : 0,
    // Sums of floats leave a dust of variance where there is none.
    discrimination: spread > 1e-9 ? (n * xr - x * r) / Math.sqrt(spread) : null,
  }
}

/** Whether the figures say more than chance does. */
export function isJudged({ n }: Pick<ItemStatistics, 'n'>): boolean {
  return n >= enoughAnswers
}

/** What deserves a look, in the order of weight. Few answers hide every other flag. */
export function itemFlags({ n, difficulty, discrimination }: ItemStatistics): ItemFlag[] {
  if (!isJudged({ n })) return ['few']
  const flags: ItemFlag[] = []
  const kindly = discrimination === null ? 0 : kindestLink(discrimination, n)
  if (discrimination !== null && kindly < 0) flags.push('reversed')
  else if (discrimination === null || kindly < 0.2) flags.push('not-discriminating')
  if (difficulty > 0.9) flags.push('too-easy')
  if (difficulty < 0.3) flags.push('too-hard')
  return flags
}

/** The strongest link that the answers still allow: with few of them a weak one may be chance (Fisher's z, 90 % one-sided). */
function kindestLink(discrimination: number, n: number): number {
  const r = Math.min(0.999, Math.max(-0.999, discrimination))
  return Math.tanh(Math.atanh(r) + 1.2816 / Math.sqrt(n - 3))
}

export const itemFlagTexts: Record<ItemFlag, { label: string; meaning: string }> = {
  few: { label: 'мало данных', meaning: `меньше ${enoughAnswers} ответов: показатели пока случайны` },
  reversed: {
    label: 'сильные ошибаются',
    meaning:
      'слабые отвечают лучше сильных, и на случайность это не похоже. Проверьте, нет ли ошибки в ключе или двусмысленности',
  },
  'not-discriminating': {
    label: 'не различает',
    meaning: 'связь с остальными ответами слабее 0,2, даже если сделать скидку на малое число ответов',
  },
  'too-easy': { label: 'слишком лёгкий', meaning: 'доля верных выше 0,9' },
  'too-hard': { label: 'слишком трудный', meaning: 'доля верных ниже 0,3' },
}

export interface WrongAnswer {
  text: string
  /** Of all who met the question. */
  share: number
}

/** The wrong option (pair, place, text) most people chose; `responses` are stored answers with their counts. */
export function mostChosenWrong(
  payload: QuestionPayload,
  responses: readonly { response: string | null; count: number }[],
): WrongAnswer | null {
  const counts = new Map<string, { text: string; count: number }>()
  let total = 0
  for (const { response, count } of responses) {
    total += count
    const answer = readAnswer(payload, response)
    for (const text of answer ? wrongParts(payload, answer) : []) {
      const key = normaliseText(text)
      const known = counts.get(key)
      counts.set(key, { text: known?.text ?? text, count: (known?.count ?? 0) + count })
    }
  }
  const [top] = [...counts.values()].sort((a, b) => b.count - a.count || a.text.localeCompare(b.text, 'ru'))
  return top ? { text: top.text, share: top.count / total } : null
}

function wrongParts(payload: QuestionPayload, answer: Answer): string[] {
  if (payload.kind === 'matching' && answer.kind === 'matching')
    return payload.pairs.flatMap(({ left, right }, index) => {
      const chosen = payload.pairs[answer.matches[index] ?? -1]?.right
      return chosen !== undefined && chosen !== right ? [`${left} → ${chosen}`] : []
    })
  if (payload.kind === 'ordering' && answer.kind === 'ordering')
    return answer.order.flatMap((item, place) =>
      item === place ? [] : [`«${payload.items[item] ?? ''}» на ${place + 1}-м месте`],
    )
  if (payload.kind === 'situational' && answer.kind === 'situational') {
    const option = payload.options[answer.choice]
    return option && option.score < Math.max(...payload.options.map(({ score }) => score))
      ? [option.text]
      : []
  }
  if (payload.kind === 'multi' || payload.kind === 'single') {
    const choices = 'choices' in answer ? answer.choices : 'choice' in answer ? [answer.choice] : []
    return choices.flatMap((choice) => {
      const option = payload.options[choice]
      return option && !option.correct ? [option.text] : []
    })
  }
  return 'text' in answer && markAnswer(payload, answer) < 1 ? [answer.text] : []
}
