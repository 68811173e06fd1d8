// Why one answer does more than another: for forms that nobody of the group will meet any more.
import { type WaveKey, type WaveState, waveTitles } from '#app/features/curriculum/wave.ts'
import { lastWaveOf } from './form-order.ts'
import { type Instrument, itemsOf } from './instrument.ts'
import type { Answers } from './scoring.ts'

export interface Explained {
  title: string
  items: {
    id: string
    dimension: string
    stem: string
    chosen: string
    better: string | null
    explanation: string
  }[]
}

/** `people`: in the plan of the cohort. A form's last wave must be over for the whole group. */
export function explanationsOpen(form: string, people: number, states: Record<WaveKey, WaveState>): boolean {
  return states[lastWaveOf(form, people)] === 'over'
}

export function explain(
  whole: Instrument,
  { wave, form }: { wave: WaveKey; form: string },
  answers: Answers,
): Explained {
  return {
    title: waveTitles[wave],
    items: itemsOf(whole, form).map(({ id, dimension, stem, options, explanation }) => {
      const chosen = options[(answers.get(id) ?? 0) - 1]
      const best = options.find(({ score }) => score === 3)
      const better = best && best !== chosen ? best.text : null
      return { id, dimension, stem, chosen: chosen?.text ?? '', better, explanation }
    }),
  }
}
