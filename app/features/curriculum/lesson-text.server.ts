// How plain text of a lesson is rendered: links, tables that scroll by keyboard, and terms with their definition at hand.
import { createElement, Fragment } from 'react'
import type { MdxComponent } from '#app/platform/mdx.server.ts'
import { isExternal } from './lesson-link.ts'

export interface Definition {
  slug: string
  term: string
  definition: string
}

/**
 * A term is a button that opens its definition in the page's own popover: no script, Escape closes it, the focus
 * returns. On paper and in old browsers the list at the lesson's end says the same.
 */
export function textComponents(glossary: Map<string, Definition>) {
  const used = new Map<string, Definition>()
  let terms = 0
  let tables = 0
  const components: Record<string, MdxComponent> = {
    a: ({ href, ...rest }) =>
      createElement('a', { href, ...(isExternal(String(href)) && { rel: 'noopener noreferrer' }), ...rest }),
    th: (props) => createElement('th', { scope: 'col', ...props }),
    table: (props) =>
      createElement(
        'div',
        { className: 'table-scroll', role: 'region', 'aria-label': `Таблица ${(tables += 1)}`, tabIndex: 0 },
        createElement('table', props),
      ),
    Term: ({ slug, children }) => {
      const entry = glossary.get(String(slug))
      if (!entry) return createElement(Fragment, null, children)
      used.set(entry.slug, entry)
      const id = `term-${(terms += 1)}`
      return createElement(
        'span',
        { className: 'term' },
        createElement('button', { type: 'button', popovertarget: id }, children),
        createElement(
          'span',
          { id, popover: 'auto', className: 'term-note' },
          createElement('b', null, `${entry.term}.`),
          ` ${entry.definition} `,
          // Beside a lesson stands the glossary of its programme, for learners and in the instructor's preview.
          createElement('a', { href: `../glossary#term-${entry.slug}` }, 'Весь словарь'),
        ),
      )
    },
  }
  return { components, used }
}

/** The terms of the lesson in a list at its end. */
export function glossaryList(used: Iterable<Definition>) {
  const entries = [...used].sort((a, b) => a.term.localeCompare(b.term, 'ru'))
  return createElement(
    'section',
    { className: 'lesson-glossary', 'aria-labelledby': 'lesson-glossary' },
    createElement('h2', { id: 'lesson-glossary' }, 'Слова урока'),
    createElement(
      'dl',
      null,
      ...entries.flatMap(({ slug, term, definition }) => [
        createElement('dt', { key: `${slug}-term` }, term),
        createElement('dd', { key: `${slug}-definition` }, definition),
      ]),
    ),
  )
}
