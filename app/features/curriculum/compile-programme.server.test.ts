// Folders: what a whole one becomes, and every fault with its file and line.
import { describe, expect, it } from 'vitest'
import { changed, fixture, folderOf } from '#app/testing/programme-fixture.ts'
import { compileProgramme } from './compile-programme.server.ts'
import { formatProblem } from './problem.ts'

async function problemsOf(changes: Record<string, string | null>): Promise<string[]> {
  const result = await compileProgramme(folderOf(changes))
  return 'problems' in result ? result.problems.map(formatProblem) : []
}

const programme = (from: string | RegExp, to: string) => changed('programme.yaml', from, to)
const module = (from: string | RegExp, to: string) => changed('modules/m1/module.yaml', from, to)
const questions = (from: string | RegExp, to: string) => changed('modules/m1/questions.yaml', from, to)
const lesson = (from: string | RegExp, to: string) => changed('modules/m1/lessons/01-nachalo.mdx', from, to)
const svg = (inside: string) => ({
  'files/put.svg': `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`,
})

const faults: [string, Record<string, string | null>, RegExp][] = [
  ['no passport', { 'programme.yaml': null }, /^programme\.yaml {2}Файла нет/],
  ['broken YAML', programme('title: Проба', 'title: "Проба'), /^programme\.yaml:\d+/],
  ['tabs', programme('  workTasks', '\tworkTasks'), /^programme\.yaml:8/],
  [
    'key twice',
    programme('sample: true', 'sample: true\nsample: false'),
    /^programme\.yaml:11 {2}Такой ключ/,
  ],
  ['tag', programme('title: Проба', 'title: !!js/function "x"'), /^programme\.yaml:2/],
  [
    'unknown key',
    programme('summary:', 'author: Я\nsummary:'),
    /^programme\.yaml:11 {2}Неизвестный ключ «author»/,
  ],
  [
    '__proto__',
    programme('summary:', '__proto__: { sample: false }\nsummary:'),
    /^programme\.yaml:11 {2}Неизвестный ключ «__proto__»/,
  ],
  ['key missing', programme('form: заочная\n', ''), /«form»: нужно указать/],
  ['wrong type', programme('hours: 16', 'hours: много'), /^programme\.yaml:5 {2}«hours»: нужно число/],
  ['too few hours', programme('hours: 16', 'hours: 15'), /^programme\.yaml:5 {2}«hours»: нужно не меньше 16/],
  [
    'sum of hours',
    programme('workTasks: 5', 'workTasks: 6'),
    /^programme\.yaml:6 {2}Сумма часов по составляющим 17, а в программе 16/,
  ],
  ['module listed twice', programme('[m1]', '[m1, m1]'), /Модуль «m1» уже есть/],
  ['module without a folder', programme('[m1]', '[m1, m2]'), /^modules\/m2\/module\.yaml {2}Файла нет/],
  ['bank of its own missing', programme('bank: all', 'bank: itog.yaml'), /^itog\.yaml {2}Файла нет/],
  [
    'final test larger than its bank',
    programme('draw: 3', 'draw: 5'),
    /^programme\.yaml:14 {2}В тест нужно 5 вопросов, а в банке их 4/,
  ],
  ['unknown review', programme('after-attempts', 'always'), /^programme\.yaml:14 {2}«review»: одно из/],
  ['same key', programme('key: final', 'key: m1'), /Ключ «m1» уже есть/],
  [
    'key of another folder',
    module('key: m1\n', 'key: m2\n'),
    /^modules\/m1\/module\.yaml:1 {2}Ключ «m2» не совпадает с папкой «m1»/,
  ],
  [
    'sum of minutes',
    module('minutes: 10\n', 'minutes: 12\n'),
    /^modules\/m1\/module\.yaml:3 {2}Уроки занимают 10 мин, а в модуле указано 12/,
  ],
  [
    'test larger than its bank',
    module('draw: 2', 'draw: 9'),
    /^modules\/m1\/module\.yaml:5 {2}В тест нужно 9/,
  ],
  [
    'block in a task',
    module('Опишите', '<Callout kind="note">Да.</Callout>\n\n    Опишите'),
    /^modules\/m1\/module\.yaml:12 {2}В задании блоков нет/,
  ],
  ['program in a task', module('Опишите', 'Опишите {1}'), /^modules\/m1\/module\.yaml:12.*фигурных скобках/],
  [
    'question id twice',
    questions('id: Q2', 'id: Q1'),
    /^modules\/m1\/questions\.yaml:2 {2}id вопроса «Q1» уже есть: modules\/m1\/questions\.yaml:1/,
  ],
  [
    'two right answers',
    questions('{ text: Бумага }', '{ text: Бумага, correct: true }'),
    /^modules\/m1\/questions\.yaml:1.*должен быть один/,
  ],
  [
    'no right answer',
    questions(/Срок, correct: true }, { text: Имя, correct: true/, 'Срок }, { text: Имя'),
    /^modules\/m1\/questions\.yaml:2.*хотя бы один/,
  ],
  ['same option twice', questions('text: Бумага', 'text: Дело'), /варианты повторяются/],
  ['unknown kind of question', questions('type: number', 'type: essay'), /^modules\/m1\/questions\.yaml:3/],
  [
    'too short an order',
    questions('[понять, сделать, проверить]', '[понять, сделать]'),
    /^modules\/m1\/questions\.yaml:4.*не меньше 3/,
  ],
  [
    'lesson without a head',
    { 'modules/m1/lessons/01-nachalo.mdx': 'Текст.' },
    /01-nachalo\.mdx:1 {2}Урок начинается/,
  ],
  ['head in another language', lesson('---\nid', '---js\nid'), /01-nachalo\.mdx:1 {2}Урок начинается/],
  [
    'fault in a head',
    lesson('minutes: 10', 'minutes: 0'),
    /01-nachalo\.mdx:4 {2}«minutes»: нужно не меньше 1/,
  ],
  ['fault in a text', lesson('Это', 'Это {1}'), /01-nachalo\.mdx:8:5 {2}Выражения/],
  [
    'no lessons',
    { 'modules/m1/lessons/01-nachalo.mdx': null },
    /^modules\/m1\/lessons {2}В модуле нет уроков/,
  ],
  [
    'lesson id twice',
    { 'modules/m1/lessons/02.mdx': fixture['modules/m1/lessons/01-nachalo.mdx'] ?? '' },
    /^modules\/m1\/lessons\/02\.mdx:2 {2}id урока «L1\.1» уже есть/,
  ],
  ['word missing from the glossary', { 'glossary.yaml': '[]' }, /01-nachalo\.mdx:8:5 {2}Слова «otpiska» нет/],
  ['figure missing', { 'files/put.svg': null }, /01-nachalo\.mdx:15 {2}Файла «files\/put\.svg» нет/],
  ['superfluous file', { 'modules/m2/module.yaml': 'key: m2' }, /^modules\/m2\/module\.yaml {2}Лишний файл/],
  ['script beside the lessons', { 'modules/m1/lessons/evil.js': 'x' }, /evil\.js {2}Лишний файл/],
  ['file of another kind', { 'files/a.html': '<p>' }, /^files\/a\.html {2}Файлы «\.html» не принимаются/],
  ['file renamed', { 'files/a.pdf': '<html>' }, /^files\/a\.pdf {2}Внутри не «\.pdf»/],
  ['path above', { '../evil.yaml': 'x' }, /^\.\.\/evil\.yaml {2}Имя файла/],
  ['SVG with a script', svg('<script>alert(1)</script>'), /есть <script>/],
  ['SVG with a foreign script', svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'), /есть <script>/],
  ['SVG with HTML inside', svg('<foreignObject><p/></foreignObject>'), /есть <foreignObject>/],
  ['SVG with a handler', svg('<circle onload="alert(1)"/>'), /обработчик/],
  ['SVG with a handler on a new line', svg('<circle\nonclick = "alert(1)"/>'), /обработчик/],
  ['SVG with an outside link', svg('<a href="https://example.org"/>'), /наружу/],
  ['SVG with a script link', svg('<a xlink:href="&#106;avascript:alert(1)"/>'), /наружу/],
  ['SVG with an outside style', svg('<style>@import url(https://example.org)</style>'), /наружу/],
  ['SVG with an outside fill', svg('<circle fill="url(https://example.org/a)"/>'), /наружу/],
  [
    'SVG with an entity',
    { 'files/put.svg': '<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg"/>' },
    /DOCTYPE/,
  ],
  [
    'SVG with a style sheet',
    { 'files/put.svg': '<?xml-stylesheet href="x"?><svg xmlns="http://www.w3.org/2000/svg"/>' },
    /таблица стилей/,
  ],
  [
    'SVG with another namespace',
    svg('<h:p xmlns:h="http://www.w3.org/1999/&#120;html"/>'),
    /пространство имён/,
  ],
  ['SVG that changes itself', svg('<animate attributeName="href" to="#a"/>'), /есть <animate>/],
]

describe('compileProgramme', () => {
  it('makes rows and an outline of a whole folder', async () => {
    const result = await compileProgramme(folderOf())
    if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'))
    const { outline, components, lessons, questions: rows, files, contents } = result.programme
    expect(components.map(({ key, kind, position }) => [key, kind, position])).toEqual([
      ['m1', 'module', 0],
      ['m1-task', 'task', 1],
      ['final', 'final-test', 2],
    ])
    expect(outline.modules[0]).toMatchObject({
      componentId: components[0]?.id,
      quiz: { key: 'm1', banks: ['m1'], draw: 2, timeLimitMinutes: null },
      task: {
        componentId: components[1]?.id,
        key: 'm1-task',
        bodyHtml: '<p>Опишите <strong>три</strong> случая.</p>',
      },
      lessons: [{ id: lessons[0]?.id, key: 'L1.1', requiredBlocks: ['q1'] }],
    })
    expect(outline.finalTest).toMatchObject({ key: 'final', banks: ['m1'], componentId: components[2]?.id })
    expect(rows.map(({ bank, key, kind }) => [bank, key, kind])).toEqual([
      ['m1', 'Q1', 'single'],
      ['m1', 'Q2', 'multi'],
      ['m1', 'Q3', 'number'],
      ['m1', 'Q4', 'ordering'],
    ])
    expect(files.map(({ path, mimeType }) => [path, mimeType])).toEqual([['files/put.svg', 'image/svg+xml']])
    expect(
      [...contents.values()][0]?.map((segment) => ('block' in segment ? segment.block.type : 'html')),
    ).toEqual(['html', 'choice', 'figure', 'html'])
  })

  it('gives the same folder the same hash, whatever the order of its files, and line ends of Windows the same lesson', async () => {
    const turned = new Map([...folderOf()].reverse())
    const [one, two, windows] = await Promise.all([
      compileProgramme(folderOf()),
      compileProgramme(turned),
      compileProgramme(
        folderOf(
          Object.fromEntries(
            Object.entries(fixture).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
          ),
        ),
      ),
    ])
    if (!('programme' in one && 'programme' in two && 'programme' in windows)) throw new Error('refused')
    expect(two.programme.contentHash).toBe(one.programme.contentHash)
    expect(windows.programme.lessons[0]?.contentHash).toBe(one.programme.lessons[0]?.contentHash)
    expect([...two.programme.contents]).toEqual([...one.programme.contents])
  })

  it('does not compile what is stored', async () => {
    const stored = [{ anchor: 's0', html: '<p>Старое.</p>' }]
    const result = await compileProgramme(folderOf(), async () => stored)
    expect('programme' in result && result.programme.contents.size).toBe(0)
  })

  it.each(faults)('refuses: %s', async (_name, changes, expected) => {
    const found = await problemsOf(changes)
    expect(
      found.find((problem) => expected.test(problem)),
      found.join('\n') || 'accepted',
    ).toBeTruthy()
  })

  it('reports everything at once', async () => {
    const found = await problemsOf({
      ...programme('workTasks: 5', 'workTasks: 6'),
      ...module('minutes: 10\n', 'minutes: 12\n'),
      ...lesson('Это', 'Это {1}'),
      'files/a.html': '<p>',
    })
    expect(found).toHaveLength(4)
  })
})
