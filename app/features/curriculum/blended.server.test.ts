// Programmes with sessions and a project: the shipped one, one on a base, every fault with its file and line, no ZIP.
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { fixture, folderOf } from '#app/testing/programme-fixture.ts'
import { programmeOutline } from './outline.ts'
import { pathOf } from './blended-outline.ts'
import { compileProgramme } from './compile-programme.server.ts'
import { readFolderFromDisk } from './folder-on-disk.server.ts'
import { loadProgramme } from './load-programme.server.ts'
import { formatProblem } from './problem.ts'
import { baseOf, withBase } from './programme-base.ts'
import { uploadProgramme } from './upload-programme.server.ts'

const session = (key: string, number: number, after: string) =>
  `key: ${key}\nnumber: ${number}\ntitle: Встреча\nhours: 4\nsummary: Вместе.\nafter: [${after}]\n`
const stage = (key: string, more = '') =>
  `---\nkey: ${key}\ntitle: Этап\nweek: 1\nhours: 1\nkind: team\ncriteria: [есть данные]\n${more}---\n\n## Что сделать\n`
const passport = (more: string, from = fixture['programme.yaml'] ?? '') =>
  from
    .replace('hours: 16', 'hours: 36')
    .replace('finalTest: 1', 'finalTest: 0\n  sessions: 8\n  project: 2\n  practice: 11')
    .replace('modules: [m1]', `modules: [m1]\nsessions: [s1, s2]\nstages: [p1, p2]\n${more}`)
const pending =
  'pending: [{ key: practice, title: Тренажёр, hours: 11, note: Готовят., component: practice }]\n'
const blended = (changes: Record<string, string | null> = {}) => ({
  'programme.yaml': passport(`admission: [p1]\n${pending}`),
  'sessions/s1/session.yaml': session('s1', 1, 'm1'),
  'sessions/s2/session.yaml': session('s2', 2, 'p1'),
  'project/p1.md': stage('p1', 'dueSession: s2\n'),
  'project/p2.md': stage('p2'),
  'sessions/s1/guide.md': '---\ntitle: Сценарий\n---\nТекст.',
  'project/samples/p1-good.md': '---\ntitle: Пример\n---\nТекст.',
  ...changes,
})
const compile = (changes: Record<string, string | null> = {}) => compileProgramme(folderOf(blended(changes)))
const problems = async (changes: Record<string, string | null>) => {
  const result = await compile(changes)
  return 'problems' in result ? result.problems.map(formatProblem) : []
}

describe('a programme with sessions and a project', () => {
  it('becomes components, stages with their text, and a path', async () => {
    const result = await compile()
    if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'))
    const { outline, components } = result.programme
    expect(components.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      ...[
        'module m1',
        'task m1-task',
        'session s1',
        'session s2',
        'stage p1',
        'stage p2',
        'final-test final',
      ],
    ])
    expect(outline.stages).toMatchObject([
      { key: 'p1', admission: true, dueSession: 's2', body: '## Что сделать' },
      { key: 'p2', admission: false, dueSession: null },
    ])
    expect(outline.path.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      ...['module m1', 'session s1', 'stage p1', 'session s2', 'stage p2', 'final final', 'pending practice'],
    ])
  })

  const faults: [string, Record<string, string | null>, RegExp][] = [
    [
      'hours of sessions',
      { 'sessions/s1/session.yaml': session('s1', 1, 'm1').replace('hours: 4', 'hours: 5') },
      /Сессии: вместе 9 ч, а в программе указано 8/,
    ],
    [
      'hours of the project',
      { 'project/p2.md': stage('p2').replace('hours: 1', 'hours: 2') },
      /Этапы проекта: вместе 3 ч, а в программе указано 2/,
    ],
    [
      'hours of what is to come',
      { 'programme.yaml': passport(pending.replace('hours: 11', 'hours: 1')) },
      /Части «practice»: вместе 1 ч/,
    ],
    [
      'sessions nobody counts',
      {
        'programme.yaml': passport(pending)
          .replace('  sessions: 8\n', '')
          .replace('practice: 11', 'practice: 19'),
      },
      /Сессии: вместе 8 ч, а в программе указано 0/,
    ],
    [
      'a key that differs',
      { 'sessions/s1/session.yaml': session('s9', 1, 'm1') },
      /^sessions\/s1\/session\.yaml:1 {2}Ключ «s9» не совпадает с папкой/,
    ],
    [
      'a number out of order',
      { 'sessions/s2/session.yaml': session('s2', 3, 'p1') },
      /s2\/session\.yaml:2 {2}Сессия стоит в программе 2-й/,
    ],
    [
      'a stage named otherwise',
      { 'project/p2.md': stage('p9') },
      /^project\/p2\.md:2 {2}Ключ «p9» не совпадает с именем файла/,
    ],
    [
      'a key taken',
      { 'programme.yaml': passport(pending.replace('key: practice', 'key: m1')) },
      /Ключ «m1» уже есть/,
    ],
    [
      'a session unknown to a stage',
      { 'project/p1.md': stage('p1', 'dueSession: s7\n') },
      /^project\/p1\.md:8 {2}Сессии «s7» в программе нет/,
    ],
    [
      'admission by no stage',
      { 'programme.yaml': passport(`admission: [p7]\n${pending}`) },
      /Этапа «p7» в программе нет/,
    ],
    [
      'an unknown step',
      { 'sessions/s2/session.yaml': session('s2', 2, 'p7') },
      /s2\/session\.yaml:6 {2}Ни модуля, ни этапа «p7»/,
    ],
    [
      'a step twice',
      { 'sessions/s2/session.yaml': session('s2', 2, 'm1') },
      /«m1» уже стоит перед другой сессией/,
    ],
    ['a stage without a head', { 'project/p2.md': 'Текст' }, /^project\/p2\.md:1 {2}Этап начинается с полей/],
    [
      'a head with a fault',
      { 'project/p2.md': stage('p2').replace('kind: team', 'kind: crowd') },
      /^project\/p2\.md:6 {2}«kind»/,
    ],
    ['no session file', { 'sessions/s2/session.yaml': null }, /^sessions\/s2\/session\.yaml {2}Файла нет/],
    [
      'a file nobody names',
      { 'sessions/s3/session.yaml': session('s3', 3, '') },
      /^sessions\/s3\/session\.yaml {2}Лишний файл/,
    ],
  ]
  it.each(faults)('refuses: %s', async (_, changes, expected) => {
    expect((await problems(changes)).filter((line) => expected.test(line))).toHaveLength(1)
  })

  it('keeps modules in their order on the path', async () => {
    const second = (fixture['modules/m1/module.yaml'] ?? '')
      .replace('key: m1', 'key: m2')
      .replace('m1-task', 'm2-task')
    const files = {
      'modules/m2/module.yaml': second,
      'modules/m2/questions.yaml': (fixture['modules/m1/questions.yaml'] ?? '').replace(/id: Q/g, 'id: R'),
      'modules/m2/lessons/01.mdx': (fixture['modules/m1/lessons/01-nachalo.mdx'] ?? '').replace(
        'L1.1',
        'L2.1',
      ),
      'programme.yaml': passport(pending).replace('modules: [m1]', 'modules: [m1, m2]'),
      'sessions/s1/session.yaml': session('s1', 1, 'm2'),
      'sessions/s2/session.yaml': session('s2', 2, 'm1'),
    }
    expect(await problems(files)).toContain(
      'sessions/s1/session.yaml:6  Модули идут по порядку: «m2» стоит не на своём месте.',
    )
  })
})

describe('a base', () => {
  const own = { 'programme.yaml': "slug: a\nbase: 'drugaya' # рядом\n" }
  const folder = (texts: Record<string, string>) =>
    new Map(Object.entries(texts).map(([file, text]) => [file, new TextEncoder().encode(text)]))

  it('gives everything but the passport, sessions and the project', () => {
    expect(baseOf(folder(own))).toEqual({ name: 'drugaya', line: 2 })
    expect(baseOf(folder({ 'programme.yaml': 'slug: a\n' }))).toBeNull()
    expect(baseOf(folder({}))).toBeNull()
    const base = folder({
      'programme.yaml': 'b',
      'glossary.yaml': 'b',
      'workbook.md': 'b',
      'sessions/s1/guide.md': 'b',
    })
    const merged = withBase(folder({ ...own, 'workbook.md': 'a' }), base)
    expect([...merged.keys()].sort()).toEqual(['glossary.yaml', 'programme.yaml', 'workbook.md'])
    expect(new TextDecoder().decode(merged.get('workbook.md'))).toBe('a')
  })

  it('is a folder beside, one deep', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'base-'))
    const put = async (name: string, text: string) => {
      await mkdir(path.join(root, name), { recursive: true })
      await writeFile(path.join(root, name, 'programme.yaml'), text)
    }
    await put('a', 'base: b\n')
    await expect(readFolderFromDisk(path.join(root, 'a'))).rejects.toThrow(
      /programme\.yaml:1 {2}Рядом нет папки/,
    )
    await put('b', 'base: c\n')
    await expect(readFolderFromDisk(path.join(root, 'a'))).rejects.toThrow(/сама стоит на другой/)
    await put('a', 'base: ../b\n')
    await expect(readFolderFromDisk(path.join(root, 'a'))).rejects.toThrow(/имя соседней папки/)
    await put('a', 'base: b\n')
    await put('b', 'slug: b\n')
    expect([...(await readFolderFromDisk(path.join(root, 'a'))).keys()]).toEqual(['programme.yaml'])
  })

  it('is refused in an archive with a clear sentence', async () => {
    const bytes = zipSync({ 'programme.yaml': new TextEncoder().encode('slug: a\nbase: b\n') })
    const result = await uploadProgramme({ name: 'a.zip', bytes }, 'nobody')
    expect(result).toMatchObject({
      outcome: 'refused',
      problems: [{ file: 'programme.yaml', line: 2, message: /архивом её не загружают/ }],
    })
  })
})

describe('the shipped programme of 36 hours', () => {
  const shipped = (name: string) =>
    readFolderFromDisk(path.resolve(import.meta.dirname, '../../../content/programmes', name))

  it('has the hours of the plan, all modules of the online one, three sessions and six stages', async () => {
    const result = await compileProgramme(await shipped('chelovekocentrichnost'))
    if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'))
    const {
      hours,
      components,
      modules,
      sessions,
      stages,
      path: steps,
      pending: parts,
    } = result.programme.outline
    const { lessonsAndTests, workTasks = 0, practice = 0, sessions: together, project } = components
    expect({ hours, lessonsAndTests, practice: workTasks + practice, together, project }).toEqual({
      ...{ hours: 36, lessonsAndTests: 10, practice: 9, together: 12, project: 5 },
    })
    expect([modules.length, sessions.length, stages.length]).toEqual([9, 3, 6])
    expect(stages.filter(({ admission }) => admission).map(({ key }) => key)).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
    ])
    expect(steps).toHaveLength(9 + 3 + 6 + parts.length + 2 + 1 + 1)
  })

  it('stores each lesson once for both programmes', async () => {
    const now = new Date('2026-11-20T09:00:00Z')
    const load = async (name: string) =>
      loadProgramme(database(), await shipped(name), { actorId: null, now, publish: true })
    await load('chelovekocentrichnost-online')
    const before = await database().lessonContent.count()
    const startedAt = performance.now()
    expect(await load('chelovekocentrichnost')).toMatchObject({ outcome: 'published', number: 1 })
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(await database().lessonContent.count()).toBe(before)
    expect(await database().lesson.count()).toBe(2 * before)
  }, 60_000)
})

it('reads an outline published before there were sessions', async () => {
  const result = await compileProgramme(folderOf())
  if ('problems' in result) throw new Error('refused')
  const { sessions: _s, stages: _t, pending: _p, path: _o, ...old } = result.programme.outline
  const outline = programmeOutline.parse(old)
  expect(outline).toMatchObject({ sessions: [], stages: [], pending: [], path: [] })
  expect(pathOf(outline)).toEqual([
    { kind: 'module', key: 'm1' },
    { kind: 'final', key: 'final' },
  ])
})
