// A line of a file of replies: read, skipped or refused in Russian with its number.
import { expect, it } from 'vitest'
import { givenReply } from './corpus.schema.ts'
import { readReplyLine } from './reply-lines.ts'

const read = (line: string, number = 2) => readReplyLine(line, number, (value) => givenReply.safeParse(value))
const good = { id: 'a', channel: 'pos', message: '', reply: '' }

it('reads a line, also after a byte order mark', () => {
  expect(read(JSON.stringify(good))).toEqual({ given: good })
  expect(read(`\uFEFF${JSON.stringify(good)}`, 1)).toEqual({ given: good })
})

it('skips an empty line', () => {
  expect(read('  ')).toBeNull()
})

it('names the line and what is wrong with it', () => {
  expect(read('{oops')).toEqual({ problem: expect.stringContaining('Строка 2: это не JSON') as string })
  expect(read('{"id":"a","channel":"pos"}')).toEqual({
    problem: 'Строка 2: нет поля или в нём не строка — message, reply.',
  })
  expect(read('[]')).toEqual({ problem: expect.stringContaining('Строка 2: нужна запись') as string })
})
