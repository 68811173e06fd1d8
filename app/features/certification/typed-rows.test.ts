// What a refused form of the issuer gives back: every row in its place, the emptied ones too.
import { expect, it } from 'vitest'
import { defaultNumbering } from '#app/features/papers/paper-number.ts'
import { paperKinds } from '#app/features/papers/paper-kinds.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { issuerForm } from './certification.schema.ts'
import { readTypedRows } from './typed-rows.ts'

it('keeps the commission and the numbering of a refused form', () => {
  const form = new FormData()
  form.set('fullName', '')
  const people = [
    ['chair', 'Светлов Андрей', 'ректор'],
    ['member', '', ''],
    ['secretary', 'Белова Нина', ''],
  ]
  for (const [at, [role = '', name = '', post = '']] of people.entries()) {
    form.set(`commission[${at}].role`, role)
    form.set(`commission[${at}].name`, name)
    form.set(`commission[${at}].post`, post)
  }
  paperKinds.forEach((kind, at) =>
    form.set(`numberPattern[${at}]`, at === 1 ? '' : `Р-${defaultNumbering[kind]}`),
  )
  const refused = parseForm(form, { schema: issuerForm }).reply()
  expect(refused.status).toBe('error')
  const rows = readTypedRows(refused.initialValue)
  expect(rows?.commission).toMatchObject([
    { role: 'chair', name: 'Светлов Андрей', post: 'ректор' },
    { role: 'member' },
    { role: 'secretary', name: 'Белова Нина' },
  ])
  expect(rows?.patterns).toHaveLength(paperKinds.length)
  expect(rows?.patterns.slice(0, 2)).toEqual([`Р-${defaultNumbering[paperKinds[0]]}`, ''])
})

it('gives nothing where nothing was refused, and survives what no page sends', () => {
  expect(readTypedRows(undefined)).toBeNull()
  expect(readTypedRows({ commission: 'x', numberPattern: { a: 1 } })).toEqual({
    commission: [],
    patterns: [],
  })
})
