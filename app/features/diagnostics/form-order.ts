// Which form a person gets at which wave. A balanced Latin square of four: over any four people in a row each form stands
// once at each wave, and each form is followed once by each other, so that forms cannot pass for an effect.
import { type WaveKey, waveKeys } from '#app/features/curriculum/wave.ts'
import { type Form, forms } from './instrument.ts'

const square = ['ABDC', 'BCAD', 'CDBA', 'DACB'] as const

/** `place`: in the order of enrolment of the cohort, from 0. A trigger of the database says the same. */
export function formsAt(place: number): string {
  return square[place % square.length] ?? square[0]
}

export function formOf(order: string, wave: WaveKey): Form {
  const form = forms.find((one) => one === order[waveKeys.indexOf(wave)])
  if (!form) throw new Error(`No form in «${order}» for ${wave}`)
  return form
}

/** The last wave at which anyone of a group meets the form: until it is over, its explanations stay closed. */
export function lastWaveOf(form: string, people: number): WaveKey {
  const rows = square.slice(0, Math.max(1, Math.min(people, square.length)))
  const last = Math.max(...rows.map((row) => row.indexOf(form)))
  return waveKeys[last] ?? 'quarter'
}
