// The days of the four measuring moments: their order, short cohorts, late people, early endings.
import { expect, it } from 'vitest'
import { addDays } from '#app/lib/dates.ts'
import { readWave, type StudyDays, waveKeys, waveWindow, windowState } from './wave.ts'

const day = (text: string) => new Date(`${text}T00:00:00.000Z`)
const study: StudyDays = {
  startsOn: day('2026-09-01'),
  endsOn: day('2026-10-27'),
  enrolledOn: day('2026-08-20'),
  completedOn: null,
}

it('opens «до» at enrolment and closes it two weeks after the start', () => {
  expect(waveWindow('before', study)).toEqual({ opensOn: day('2026-08-20'), closesOn: day('2026-09-15') })
})

it('gives who comes later two weeks from that day', () => {
  const late = { ...study, enrolledOn: day('2026-09-10') }
  expect(waveWindow('before', late)).toEqual({ opensOn: day('2026-09-10'), closesOn: day('2026-09-24') })
})

it('opens «после» two weeks before the end or on the day of completion', () => {
  expect(waveWindow('after', study)).toEqual({ opensOn: day('2026-10-13'), closesOn: day('2026-11-10') })
  const quick = { ...study, completedOn: day('2026-09-08') }
  expect(waveWindow('after', quick).opensOn).toEqual(day('2026-09-08'))
  expect(waveWindow('before', quick).closesOn).toEqual(day('2026-09-07'))
})

it('never holds two of them open on one day, however short the cohort', () => {
  for (let length = 1; length <= 80; length += 1)
    for (const joins of [-10, 0, 3, length]) {
      const short = {
        ...study,
        endsOn: addDays(study.startsOn, length),
        enrolledOn: addDays(study.startsOn, joins),
      }
      const windows = waveKeys.map((wave) => waveWindow(wave, short))
      for (let at = -10; at < length + 130; at += 1) {
        const open = windows.filter((window) => windowState(window, addDays(study.startsOn, at)) === 'open')
        expect(open.length, `${length} ${joins} ${at}`).toBeLessThanOrEqual(1)
      }
    }
})

it('follows with +30 and +90 days from the end', () => {
  expect(waveWindow('month', study).opensOn).toEqual(day('2026-11-26'))
  expect(waveWindow('quarter', study).opensOn).toEqual(day('2027-01-25'))
})

it('says where a day stands', () => {
  const window = { opensOn: day('2026-09-01'), closesOn: day('2026-09-02') }
  expect(windowState(window, day('2026-08-31'))).toBe('ahead')
  expect(windowState(window, day('2026-09-02'))).toBe('open')
  expect(windowState(window, day('2026-09-03'))).toBe('over')
})

it('reads a wave from an address', () => {
  expect(readWave('after')).toBe('after')
  expect(readWave('later')).toBeNull()
})
