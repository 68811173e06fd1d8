// Everything that the product writes into the audit log has words: actions and objects are read from the source.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { objectWords } from './audit-object-words.ts'
import { actionWords, auditParts } from './audit-words.ts'

const source = readdirSync('app/features', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.server.ts'))
  .map((file) => readFileSync(path.join('app/features', file), 'utf8'))
  .join('\n')
const found = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map(([, name]) => name ?? ''))]

it('has words for every action', () => {
  const actions = [
    ...found(/action: '([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g),
    ...found(/auditSession\(tx, viewer, \{ action: '([a-z-]+)'/g).map((action) => `session.${action}`),
  ]
  expect(actions.length).toBeGreaterThan(100)
  expect(actions.filter((action) => actionWords(action) === action)).toEqual([])
})

it('has words for every kind of object', () => {
  const objects = found(/objectType: '([A-Za-z-]+)'/g)
  expect(objects.length).toBeGreaterThan(30)
  expect(objects.filter((object) => objectWords(object) === object)).toEqual([])
})

it('finds most actions by a part of the journal', () => {
  const prefixes: string[] = auditParts.flatMap((part) => [...part.prefixes])
  expect(new Set(prefixes).size).toBe(prefixes.length)
  for (const action of ['paper-template.uploaded', 'booking.given', 'headcount.stated', 'exam.started'])
    expect(prefixes.some((prefix) => action.startsWith(prefix))).toBe(true)
})
