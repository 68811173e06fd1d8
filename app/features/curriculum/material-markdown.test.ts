// The Markdown of printed materials: what each piece becomes, and what is refused with its line.
import { describe, expect, it } from 'vitest'
import { readMaterial } from './material-markdown.ts'
import { figuresOf, materialText, plainText, sectionsOf } from './material-tree.ts'
import type { Problem } from './problem.ts'

function read(text: string) {
  const problems: Problem[] = []
  const files = ['files/put.svg', 'files/zvuk.mp3']
  const tree = readMaterial({ file: 'memo.md', text, firstLine: 4 }, (path) => files.includes(path), problems)
  return { ...tree, problems: problems.map(({ line, message }): [number | null, string] => [line, message]) }
}

describe('a material', () => {
  it('is headings, lists with boxes, tables, lines, figures, quotes and footnotes', () => {
    const { blocks, notes, problems } = read(
      [
        '## Раз **два**',
        'Слово[^a] и `код`,\nдальше[^b] и снова[^a].',
        '3. три\n4. четыре',
        '- [ ] пусто\n- [x] готово\n- просто',
        '| что | когда |\n| --- | --- |\n| дело | |\n| одно |',
        '```lines\n5\n```',
        '![Путь к делу](files/put.svg)',
        '> Слова жителя',
        '---',
        '[^a]: Первая, *важная*.\n[^b]: Вторая.',
      ].join('\n\n'),
    )
    expect(problems).toEqual([])
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'list',
      'table',
      'lines',
      'figure',
      'quote',
      'rule',
    ])
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'Слово' },
        { kind: 'note', number: 1 },
        { kind: 'text', text: ' и ' },
        { kind: 'code', text: 'код' },
        { kind: 'text', text: ', дальше' },
        { kind: 'note', number: 2 },
        { kind: 'text', text: ' и снова' },
        { kind: 'note', number: 1 },
        { kind: 'text', text: '.' },
      ],
    })
    expect(blocks[2]).toMatchObject({ ordered: true, start: 3 })
    expect(blocks[3]).toMatchObject({ items: [{ checked: false }, { checked: true }, { checked: null }] })
    // A row written short is filled up with cells to write in.
    expect(blocks[4]).toMatchObject({
      number: 1,
      rows: [
        [[{ text: 'дело' }], []],
        [[{ text: 'одно' }], []],
      ],
    })
    expect(blocks[5]).toEqual({ kind: 'lines', count: 5 })
    expect(notes).toHaveLength(2)
    expect(figuresOf(blocks)).toEqual(['files/put.svg'])
    expect(materialText.parse(JSON.parse(JSON.stringify({ blocks, notes })))).toEqual({ blocks, notes })
  })

  it('is cut at its headings', () => {
    const { blocks } = read('До.\n\n## Раз\n\nа\n\n### Под\n\n## Два *и*')
    const sections = sectionsOf(blocks).map(({ heading, blocks: own }) => [
      heading && plainText(heading),
      own.length,
    ])
    expect(sections).toEqual([
      [null, 1],
      ['Раз', 2],
      ['Два и', 0],
    ])
  })

  it('keeps signs of other languages as text', () => {
    const hostile = '#import "x": y и $a^2$ и \\#let и @ref и // нет и = и #[жир] и "кавычки" и \\\\'
    const { blocks, problems } = read(hostile)
    expect(problems).toEqual([])
    const [first] = blocks
    expect(first?.kind === 'paragraph' && plainText(first.children)).toBe(
      '#import "x": y и $a^2$ и #let и @ref и // нет и = и #[жир] и "кавычки" и \\',
    )
  })

  const refused: [string, string, number | null, RegExp][] = [
    ['nothing', '\n', null, /Файл пуст/],
    ['HTML', 'Текст.\n\n<b>х</b>', 6, /HTML/],
    ['HTML in a block', '<div>\nх\n</div>', 4, /HTML/],
    ['a script', '<script>alert(1)</script>', 4, /HTML/],
    ['a block of lessons', 'Текст.\n\n<Callout kind="rule">х</Callout>', 6, /HTML/],
    ['a line break of HTML', '| а | б |\n| - | - |\n| в<br>г | д |', 6, /HTML/],
    ['an expression', 'Текст {1 + 1}.', 4, /Фигурные скобки/],
    ['an import', "import x from 'y'", 4, /import и export/],
    ['an export in a later line', 'слово\nexport const a = 1', 4, /import и export/],
    ['code', '```js\nalert(1)\n```', 4, /lines/],
    ['lines without a number', '```lines\nмного\n```', 4, /число строк/],
    ['too many lines', '```lines\n400\n```', 4, /от 1 до 40/],
    ['a title', '# Название', 4, /начинаются с ##/],
    ['a skipped heading', '## Раз\n\n#### Три', 6, /нужен ###/],
    ['a heading in a list', '- ## Раз', 4, /только в самом тексте/],
    ['a figure that is not there', '![х](files/net.svg)', 4, /нет в папке/],
    ['a figure from elsewhere', '![х](https://example.org/x.png)', 4, /files\/имя/],
    ['a recording as a figure', '![х](files/zvuk.mp3)', 4, /files\/имя/],
    ['a figure without words', '![](files/put.svg)', 4, /нет слов/],
    ['a figure in a sentence', 'Вот ![х](files/put.svg) она.', 4, /отдельным абзацем/],
    ['a script as a link', '[х](javascript:alert)', 4, /javascript/],
    ['a footnote without a text', 'Слово[^1].', 4, /У сноски нет текста/],
    ['a link by reference', '[слова][1]\n\n[1]: https://example.org', 4, /целиком/],
    ['endless nesting', '>'.repeat(200) + ' х', 4, /вложенность/],
  ]
  it.each(refused)('is refused with its line: %s', (_name, text, line, message) => {
    const { problems } = read(text)
    expect(problems.filter(([at, words]) => at === line && message.test(words))).not.toEqual([])
  })
})
