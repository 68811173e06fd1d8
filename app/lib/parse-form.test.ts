import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseForm } from './parse-form.ts'

const schema = z.object({ text: z.string(), choice: z.array(z.string()).default([]) })
const read = (entries: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return parseForm(form, { schema })
}
const statusOf = (entries: [string, string][]) => {
  try {
    read(entries)
    return 200
  } catch (error) {
    return error instanceof Response ? error.status : 500
  }
}

describe('a posted form', () => {
  it('is read by its schema; unknown plain fields do no harm', () => {
    expect(
      read([
        ['text', 'a'],
        ['choice', '1'],
        ['choice', '2'],
        ['other', 'x'],
      ]),
    ).toMatchObject({
      status: 'success',
      value: { text: 'a', choice: ['1', '2'] },
    })
    expect(
      read([
        ['text', 'a'],
        ['choice[0]', '1'],
      ]),
    ).toMatchObject({ value: { choice: ['1'] } })
    expect(read([]).status).toBe('error')
  })

  it('is refused whole when a field name is made up', () => {
    for (const name of [
      ...['choice[99999999]', 'choice[-1]', 'choice[1e9]', 'a..b', '[0]', '', '__proto__', '__intent__'],
      ...[
        'a.__proto__.b',
        'constructor',
        'a.constructor',
        'a[0].prototype',
        'a.b.c.d.e.f',
        `a${'[0]'.repeat(2_000)}`,
      ],
      'a'.repeat(100),
    ])
      expect(
        statusOf([
          ['text', 'a'],
          [name, '1'],
        ]),
        name,
      ).toBe(400)
  })

  it('may be checked while it is filled in, and changed by no other request', () => {
    const intent = (value: string) =>
      statusOf([
        ['text', 'a'],
        ['__intent__', value],
      ])
    expect(intent('{"type":"validate","payload":{"name":"text"}}')).toBe(200)
    expect(intent('{"type":"update","payload":{"name":"choice[99999999]","value":"1"}}')).toBe(400)
    expect(intent('{"type":"validate","type":"insert"}')).toBe(400)
    expect(intent('null')).toBe(400)
    expect(intent('{')).toBe(400)
  })

  it('is refused when its names contradict each other', () => {
    expect([200, 400]).toContain(
      statusOf([
        ['text', 'a'],
        ['text.a', 'b'],
      ]),
    )
    expect([200, 400]).toContain(
      statusOf([
        ['text.a', 'b'],
        ['text[0]', 'c'],
        ['text', 'a'],
      ]),
    )
  })
})
