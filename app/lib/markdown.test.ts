import { describe, expect, it } from 'vitest'
import { parseMarkdown, splitFrontMatter } from './markdown.ts'

describe('front matter', () => {
  it('is split from the text', () => {
    expect(splitFrontMatter('---\nversion: 2026-11-01\n---\nТекст')).toEqual({
      data: { version: '2026-11-01' },
      body: 'Текст',
    })
    expect(splitFrontMatter('Текст')).toEqual({ data: {}, body: 'Текст' })
  })
})

describe('Markdown', () => {
  const text = (value: string) => ({ kind: 'text', text: value })

  it('gives headings, lists, emphasis and quotes', () => {
    expect(parseMarkdown('# Раз\n\n1. **два** *три*\n\n> четыре').blocks).toEqual([
      { kind: 'heading', depth: 2, children: [text('Раз')] },
      {
        kind: 'list',
        ordered: true,
        children: [
          {
            kind: 'item',
            children: [
              { kind: 'strong', children: [text('два')] },
              text(' '),
              { kind: 'emphasis', children: [text('три')] },
            ],
          },
        ],
      },
      { kind: 'quote', children: [{ kind: 'paragraph', children: [text('четыре')] }] },
    ])
  })

  it('fills names in as text, not as Markdown, and leaves unknown names', () => {
    expect(parseMarkdown('Оператор {operator}, {else}', { operator: '**Я**' }).blocks).toEqual([
      { kind: 'paragraph', children: [text('Оператор **Я**, {else}')] },
    ])
  })

  it('keeps safe links and drops raw HTML and other links', () => {
    const [paragraph] = parseMarkdown('[a](/x) [b](javascript:alert) <b>c</b>').blocks
    expect(paragraph).toEqual({
      kind: 'paragraph',
      children: [
        { kind: 'link', href: '/x', children: [text('a')] },
        text(' '),
        text('b'),
        text(' '),
        text('c'),
      ],
    })
  })

  it('keeps code as text, line breaks, crossed-out words and tables', () => {
    expect(parseMarkdown('`<b>` ~~два~~\\\n[три][x]\n\n[x]: /y').blocks).toEqual([
      {
        kind: 'paragraph',
        children: [{ kind: 'code', text: '<b>' }, text(' '), text('два'), { kind: 'break' }, text('три')],
      },
    ])
    expect(parseMarkdown('    код').blocks).toEqual([{ kind: 'code', text: 'код' }])
    expect(parseMarkdown('|а|б|\n|-|-|\n|1|').blocks).toEqual([
      { kind: 'table', rows: [[[text('а')], [text('б')]], [[text('1')]]] },
    ])
  })

  it('fills in only names it was given', () => {
    expect(parseMarkdown('{constructor} {__proto__x}').blocks).toEqual([
      { kind: 'paragraph', children: [text('{constructor} {__proto__x}')] },
    ])
  })

  it('shows a note that only another note mentions, and notes that mention each other', () => {
    const { notes } = parseMarkdown('a[^x]\n\n[^x]: икс[^y]\n\n[^y]: игрек[^x]')
    expect(notes).toEqual([
      [text('икс'), { kind: 'reference', note: 2 }],
      [text('игрек'), { kind: 'reference', note: 1 }],
    ])
  })

  it('is broken by no input', () => {
    const pieces = [
      ...[
        '# ',
        '> ',
        '- ',
        '1. ',
        '- [x] ',
        '```',
        '`',
        '~~~',
        '*',
        '_',
        '**',
        '~~',
        '[',
        '](',
        ')',
        '![',
        '[^',
        ']: ',
      ],
      ...[
        '|',
        '|-|',
        '\n',
        '\n\n',
        '    ',
        '\t',
        '\\',
        '<',
        '>',
        '<!--',
        '-->',
        '&amp;',
        '&#0;',
        '{',
        '}',
        '---',
      ],
      ...[
        '\0',
        '\ud800',
        '\u200f',
        '🙂',
        'ё',
        'https://',
        'www.',
        '@',
        'a',
        '{constructor}',
        '[a][a]',
        '[a]: <',
        '\r',
      ],
    ]
    const random = numbers(7)
    for (let round = 0; round < 500; round += 1) {
      const count = random() % 60
      const source = Array.from({ length: count }, () => pieces[random() % pieces.length]).join('')
      expect(() => JSON.stringify(parseMarkdown(source)), JSON.stringify(source)).not.toThrow()
    }
    for (const piece of pieces) expect(() => parseMarkdown(piece.repeat(500))).not.toThrow()
  })

  it('cuts what is nested too deeply', () => {
    expect(JSON.stringify(parseMarkdown(`${'> '.repeat(500)}глубоко`)).length).toBeLessThan(5_000)
  })

  it('numbers footnotes by their first mention', () => {
    const { blocks, notes } = parseMarkdown('a[^x] b[^y] c[^x] d[^z]\n\n[^y]: игрек\n\n[^x]: икс')
    expect(JSON.stringify(blocks).match(/(?<="note":)\d/g)).toEqual(['1', '2', '1'])
    expect(notes).toEqual([[text('икс')], [text('игрек')]])
  })
})

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536)
  }
}
