// A question as its author checks it: every option with what it is worth, and the explanation. Never shown to learners.
import type { QuestionKind, QuestionPayload } from '#app/features/curriculum/question.ts'
import { counted } from '#app/lib/russian.ts'
import { bestScore } from './marking.ts'
import { rightTexts } from './result-view.ts'

export const questionKindTitles: Record<QuestionKind, string> = {
  single: 'один верный ответ',
  multi: 'несколько верных ответов',
  matching: 'соответствие',
  ordering: 'порядок',
  text: 'слово или короткая фраза',
  number: 'число',
  situational: 'ситуация: ответы разной силы',
}

export interface PreviewLine {
  text: string
  /** Null where the line is neither right nor wrong: a pair, a step, an accepted answer. */
  right: boolean | null
  /** What a situational answer is worth. */
  note: string | null
}

export function previewLines(payload: QuestionPayload): PreviewLine[] {
  switch (payload.kind) {
    case 'single':
    case 'multi':
      return payload.options.map(({ text, correct }) => ({ text, right: correct, note: null }))
    case 'situational': {
      const best = bestScore(payload.options)
      return payload.options.map(({ text, score }) => ({
        text,
        right: score === best,
        note: `${counted(score, 'балл', 'балла', 'баллов')} из ${best}`,
      }))
    }
    default:
      return rightTexts(payload).map((text) => ({ text, right: null, note: null }))
  }
}
