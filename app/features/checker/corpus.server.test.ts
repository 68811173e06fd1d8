// The labelled corpus is sound, and the checker keeps on it what the README promises.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkText, prepareChecker } from './checker.server.ts'
import { measureAll, partOf } from './corpus.ts'
import { judgeCorpus, readCorpus } from './corpus.server.ts'

const development = await readCorpus('development')
const test = await readCorpus('test')
const all = [...development, ...test]

describe('the corpus', () => {
  it('holds at least 240 replies, of every verdict in both parts', () => {
    expect(all.length).toBeGreaterThanOrEqual(240)
    for (const part of [development, test])
      for (const verdict of ['отписка', 'частично', 'решает'])
        expect(part.filter((reply) => reply.verdict === verdict).length).toBeGreaterThan(20)
  })

  it('is split by the stated rule', () => {
    expect(development.filter((reply) => partOf(reply.case) !== 'development')).toEqual([])
    expect(test.filter((reply) => partOf(reply.case) !== 'test')).toEqual([])
  })

  it('repeats no id and no reply', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(new Set(all.map(({ reply }) => reply.toLowerCase().replace(/\s+/g, ' '))).size).toBe(all.length)
  })

  it('keeps its labels in agreement with the verdict', () => {
    const solved = all.filter(({ verdict }) => verdict === 'решает')
    expect(solved.filter(({ flags }) => flags.some((flag) => flag !== 'cites'))).toEqual([])
    expect(solved.filter(({ has }) => !has.includes('action') && !has.includes('result'))).toEqual([])
    const stopped = all.filter(({ flags }) => flags.some((flag) => /^sf|^pd$/.test(flag)))
    expect(stopped.filter(({ verdict }) => verdict !== 'отписка')).toEqual([])
  })

  it('names no real telephone, e-mail or СНИЛС', () => {
    const real = /(?:\+7|\b8)[\s(-]*[3-9]\d{2}[\s)-]*\d{3}|[\w.]+@[\w.]+|\d{3}-\d{3}-\d{3} \d{2}/
    expect(all.filter(({ message, reply }) => real.test(`${message} ${reply}`))).toEqual([])
  })
})

describe('the checker on the test part', async () => {
  const { dictionaries } = await prepareChecker()
  const judged = await judgeCorpus('test')
  const measures = measureAll(judged, (rule) => dictionaries.texts.get(rule)?.label)

  it('tells a brush-off with an F1 of 0.9 at least', () => {
    const brushOff = measures.find(({ name }) => name.includes('отписка'))
    expect(brushOff?.f1).toBeGreaterThanOrEqual(0.9)
  })

  it('makes no critical remark on a good reply', () => {
    const wrong = judged
      .filter(({ given }) => given.verdict === 'решает')
      .filter(({ check }) => check.findings.some(({ severity }) => severity === 'critical'))
    expect(wrong.map(({ given }) => given.id)).toEqual([])
  })

  it('never calls a good reply a brush-off', () => {
    const wrong = judged.filter(
      ({ given, check }) => given.verdict === 'решает' && check.verdict === 'отписка',
    )
    expect(wrong.map(({ given }) => given.id)).toEqual([])
  })
})

describe('the replies by verdict alone, among them brush-offs that look like help', () => {
  const lines = readFileSync('content/checker/corpus/verdicts.jsonl', 'utf8').trim().split('\n')
  const replies = lines.map((line) => JSON.parse(line) as Record<string, string>)

  it('are judged as they were labelled, nearly all', async () => {
    const wrong: string[] = []
    for (const { id, channel = '', message = '', reply = '', verdict } of replies) {
      const check = await checkText({ text: reply, message, channel })
      const critical = check.findings.some(({ severity }) => severity === 'critical')
      if (check.verdict !== verdict || (verdict === 'решает' && critical))
        wrong.push(`${id}: ${check.verdict}`)
    }
    expect(replies.length).toBeGreaterThan(150)
    expect(wrong.length, wrong.join(', ')).toBeLessThanOrEqual(3)
  })
})
