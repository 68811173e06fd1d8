// How the Markdown of a question reaches the page: phrases only, nothing that runs.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { readQuestionText } from './question-text.ts'
import { Stem } from './stem.tsx'

const html = (source: string) =>
  renderToStaticMarkup(<Stem text={readQuestionText(source)} />).replace(/ class="[^"]*"/g, '')

describe('the text of a question', () => {
  it('keeps paragraphs, emphasis and code', () => {
    expect(html('Что **главное** в *ответе*?\n\nВыберите `срок`.')).toBe(
      '<span>Что <strong>главное</strong> в <em>ответе</em>?</span><span></span><span>Выберите <code>срок</code>.</span>',
    )
  })

  it('draws lists as lines: a label may hold nothing else', () => {
    expect(html('Письма:\n\n1. первое\n2. **второе**\n\n- просто')).toBe(
      '<span>Письма:</span><span></span><span>1. первое</span><span>2. <strong>второе</strong></span><span></span><span>— просто</span>',
    )
  })

  it('shows the words of links, headings, quotes and tables without their elements', () => {
    expect(html('[закон](https://e.example) ![x](y)')).toBe('<span>закон </span>')
    expect(html('# Тема')).toBe('<span>Тема</span>')
    expect(html('> Жалоба')).toBe('<span><span>Жалоба</span></span>')
    expect(html('| а | б |\n|---|---|\n| 1 | 2 |')).toBe('<span><span>а · б</span><span>1 · 2</span></span>')
  })

  it('lets no HTML through', () => {
    expect(html('Что <img src=x onerror=alert(1)> делать?')).not.toContain('<img')
    expect(html('<script>alert(1)</script>')).not.toContain('script')
    expect(html('5 < 6 & 7')).toBe('<span>5 &lt; 6 &amp; 7</span>')
  })
})
