import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { samplesSource, scorecardSource } from './catalogue-source.ts'
import { scoreReply } from './marking-score.ts'

const read = (name: string): unknown => parse(readFileSync(`content/practice/${name}.yaml`, 'utf8'))

it('marks the calibration replies as their collection does', () => {
  const scorecard = scorecardSource.parse(read('scorecard'))
  const samples = samplesSource.parse(read('calibration'))
  const totals = samples.map(({ key, scores }) => [key, scoreReply(scorecard, scores, []).total])
  // 02-citizen-contact.md §7
  expect(totals).toEqual([
    ['C01', 60],
    ['C02', 68],
    ['C03', 35],
    ['C04', 75],
    ['C05', 62],
    ['C06', 53],
    ['C07', 48],
    ['C08', 83],
  ])
})
