// The card «Ваш сдвиг» in words, from facts that the home already has: no statement of its own.
import {
  type StudyDays,
  type WaveKey,
  waveKeys,
  waveTitles,
  waveWindow,
  windowState,
} from '#app/features/curriculum/wave.ts'
import { formatDay } from '#app/lib/dates.ts'
import { minutesInWords } from '#app/lib/russian.ts'
import type { Level } from './instrument.ts'
import { type Point, pointsOf } from './own-view.ts'
import { minutesOf } from './questionnaire.ts'

export interface ShiftCardView {
  to: string
  points: Point[]
  levels: { from: number; title: string }[]
  /** Says what the line shows, or why there is none. */
  label: string
  open: { to: string; title: string } | null
  /** The next measuring, or that none is left. */
  next:
    | { kind: 'open'; title: string; to: string }
    | { kind: 'ahead'; title: string; opensOn: string }
    | { kind: 'done'; to: string }
}

/** Null where there is nothing to show and nothing to take. */
export function shiftCard(
  levels: Level[],
  {
    enrolmentId,
    days,
    today,
    measures,
  }: { enrolmentId: string; days: StudyDays; today: Date; measures: { wave: WaveKey; percent: number }[] },
): ShiftCardView | null {
  const points = pointsOf(measures)
  const taken = new Set(measures.map(({ wave }) => wave))
  const wave = waveKeys.find((one) => !taken.has(one) && windowState(waveWindow(one, days), today) === 'open')
  const base = `/diagnostics/${enrolmentId}`
  const ahead = waveKeys.find(
    (one) => !taken.has(one) && windowState(waveWindow(one, days), today) === 'ahead',
  )
  if (!points.length && !wave) return null
  return {
    to: base,
    points,
    levels: levels.map(({ from, title }) => ({ from, title })),
    label: points.length
      ? `На шкале от исполнителя поручений до решения проблемы: ${points.map(({ label, percent }) => `${label} ${percent}`).join(', ')}.`
      : 'Пройдите замер сейчас, чтобы в конце увидеть, что изменилось.',
    open: wave
      ? { to: `${base}/${wave}`, title: `${waveTitles[wave]}, ${minutesInWords(minutesOf(wave))}` }
      : null,
    next: wave
      ? { kind: 'open', title: waveTitles[wave], to: `${base}/${wave}` }
      : ahead
        ? {
            kind: 'ahead',
            title: waveTitles[ahead],
            opensOn: formatDay(waveWindow(ahead, days).opensOn, today),
          }
        : { kind: 'done', to: base },
  }
}
