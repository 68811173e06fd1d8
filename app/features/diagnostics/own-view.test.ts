// What a learner is told: nothing yet, one point, a shift up, down and by chance; the order of waves and their states.
import { describe, expect, it } from 'vitest'
import type { WaveKey } from '#app/features/curriculum/wave.ts'
import { instrument } from './instrument.server.ts'
import { ownView, pointsOf, type WaveFacts } from './own-view.ts'

const now = new Date('2026-11-22T10:00:00Z')
const window = { opensOn: new Date('2026-11-01T00:00:00Z'), closesOn: new Date('2026-11-29T00:00:00Z') }
const result = {
  dimensions: [3, 2, 1, 0, 3, 2, 1, 0, 3],
  scales: [50, 60, 40, 50, 50],
  index: 50,
  attentive: true,
  self: null,
}

function wave(key: WaveKey, percent: number | null, changes: Partial<WaveFacts> = {}): WaveFacts {
  return {
    ...{ wave: key, window, state: 'open', startedAt: null, percent },
    submittedAt: percent === null ? null : new Date('2026-11-20T22:30:00Z'),
    result: percent === null ? null : JSON.stringify(result),
    ...changes,
  }
}

const view = (...waves: WaveFacts[]) => ownView(instrument(), waves, 'Europe/Moscow', now)

describe('the sentence', () => {
  it('is absent before the first measuring', () => {
    expect(view(wave('before', null)).place).toBeNull()
  })

  it('says where a person stands, with a next step', () => {
    expect(view(wave('before', 41)).place).toMatchObject({
      title: 'отвечаю вежливо',
      sentence: expect.stringContaining('41 из 100') as string,
    })
  })

  it('names a shift up, a shift down kindly, and chance as chance', () => {
    expect(view(wave('before', 31), wave('after', 58)).place?.sentence).toBe(
      'Вы сдвинулись к решению на +27: до 31, после 58.',
    )
    expect(view(wave('before', 60), wave('after', 50)).place?.sentence).toMatch(/ниже на 10/)
    expect(view(wave('before', 60), wave('after', 63)).place?.sentence).toMatch(/случайной/)
  })
})

it('keeps the order of the waves, whatever the order of the rows', () => {
  const { points, table } = view(wave('quarter', 70), wave('before', 30), wave('after', 50))
  expect(points.map(({ label, percent }) => `${label} ${percent}`)).toEqual([
    'до 30',
    'после 50',
    'через 3 месяца 70',
  ])
  expect(table.map(({ level }) => level)).toEqual(['исполнитель поручений', 'отвечаю вежливо', 'помогаю'])
  expect(table[0]?.date).toBe('21 ноября')
  expect(pointsOf([])).toEqual([])
})

it('tells each wave by its state', () => {
  const { waves } = view(
    wave('before', 30),
    wave('after', null, { startedAt: now }),
    wave('month', null, { state: 'ahead' }),
    wave('quarter', null, { state: 'over' }),
  )
  expect(waves.map(({ standing }) => standing)).toEqual(['done', 'open', 'ahead', 'missed'])
  expect(waves.map(({ begun }) => begun)).toEqual([false, true, false, false])
  expect(waves.map(({ when }) => when)).toEqual([
    '21 ноября',
    'открыт до 29 ноября',
    'откроется 1 ноября',
    'был открыт до 29 ноября',
  ])
})

it('gives dimensions and scales at each point, and says when statements were not read', () => {
  const careless = { ...result, attentive: false }
  const shown = view(wave('before', 40), wave('after', 50, { result: JSON.stringify(careless) }))
  expect(shown.dimensions[0]).toEqual({ title: 'понимание', values: [3, 3] })
  expect(shown.scales[1]).toEqual({ title: 'Решение', values: [60, 60] })
  expect(shown.inattentive).toBe(true)
})
