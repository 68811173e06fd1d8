import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { changeInWords, channelTitle, inWords, portalNames, readChannel, readMeasure } from './indicator.ts'
import { joinWeights, meanOf, noWeights, type WeeklyFigures, weightsOf } from './indicator-joining.ts'

const row = (volume: number, answerHours: number | null): WeeklyFigures => ({
  ...{ volume, answerHours, toExecutorHours: null, onTimePercent: null },
  ...{ repeatPercent: null, goodMarksPercent: null, returnedPercent: null },
})

describe('joining', () => {
  it('weighs by messages and leaves out what has no value', () => {
    const joined = weightsOf([row(100, 10), row(300, 20), row(50, null)])
    expect(meanOf(joined.answerHours)).toBe(17.5)
    expect(joined.volume).toBe(450)
    expect(meanOf(joined.onTimePercent)).toBeNull()
    expect(meanOf(weightsOf([row(0, 5)]).answerHours)).toBeNull()
    expect(meanOf(noWeights().answerHours)).toBeNull()
  })

  it('gives the same in parts', () => {
    const all = [row(7, 3), row(11, 90), row(2, null), row(5, 1)]
    expect(joinWeights([weightsOf(all.slice(0, 2)), weightsOf(all.slice(2))])).toEqual(weightsOf(all))
  })
})

describe('words', () => {
  it('call the portal as the practice does', () => {
    const catalogue = parse(readFileSync('content/practice/channels.yaml', 'utf8')) as {
      key: string
      titles?: Record<string, string>
    }[]
    expect(catalogue.find(({ key }) => key === 'portal')?.titles).toEqual(portalNames)
    expect(channelTitle('portal', '52')).toBe('«Вам решать»')
    expect(channelTitle('portal', '54')).toBe('Портал обращений')
    expect(channelTitle('112', null)).toBe('112')
  })

  it('say values and changes', () => {
    expect(inWords('answerHours', 18.54)).toBe('18,5\u00a0ч')
    expect(changeInWords('goodMarksPercent', -3.25)).toBe('−3,3\u00a0п.\u00a0п.')
    expect(changeInWords('answerHours', 0.01)).toBe('0\u00a0ч')
    expect([readChannel('pos'), readChannel('x'), readMeasure('x'), readMeasure('answerHours')]).toEqual([
      ...['pos', null],
      ...[null, 'answerHours'],
    ])
  })
})
