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

  it('numbers footnotes by their first mention', () => {
    const { blocks, notes } = parseMarkdown('a[^x] b[^y] c[^x] d[^z]\n\n[^y]: игрек\n\n[^x]: икс')
    expect(JSON.stringify(blocks).match(/(?<="note":)\d/g)).toEqual(['1', '2', '1'])
    expect(notes).toEqual([[text('икс')], [text('игрек')]])
  })
})
