// `npm run check:replies` as a person starts it: one line for each reply, in order, and a failing exit on a bad line.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'replies-'))

function run(lines: string[]) {
  const file = path.join(folder, 'replies.jsonl')
  writeFileSync(file, lines.join('\n'))
  return spawnSync(process.execPath, ['--import', 'tsx', 'app/commands/check-replies.server.ts', file], {
    encoding: 'utf8',
  })
}

const line = (id: string, reply: string) =>
  JSON.stringify({ id, channel: 'pos', message: 'Когда дадут воду?', reply })

it('prints a verdict for each reply, in order, empty and huge ones too', () => {
  const { stdout, stderr, status } = run([
    line('empty', ''),
    line('huge', 'Вопрос взят на контроль. '.repeat(4_200)),
    line('deed', 'Воду дадут завтра к 10:00, насос меняет бригада водоканала.'),
  ])
  const printed = stdout
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as { id: string; verdict: string; rules: string[] })
  expect(printed.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'empty отписка',
    'huge отписка',
    'deed частично',
  ])
  expect(printed[1]?.rules).toContain('RF03')
  expect([stderr, status]).toEqual(['', 0])
})

it('names a bad line and ends with 1', () => {
  const { stdout, stderr, status } = run([line('a', ''), 'не запись'])
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('Строка 2')
  expect(status).toBe(1)
})

it('asks for the file when there is none', () => {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'app/commands/check-replies.server.ts', path.join(folder, 'none.jsonl')],
    { encoding: 'utf8' },
  )
  expect(stderr).toContain('Укажите файл с ответами')
  expect(status).toBe(1)
})
