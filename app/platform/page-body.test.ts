import { text } from 'node:stream/consumers'
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PageBody } from './page-body.server.ts'

it('gives every Cyrillic letter of a page whole, wherever a block ends', async () => {
  // Words of odd and even lengths put block ends at every kind of place.
  const words = Array.from({ length: 900 }, (_, n) => `${'a'.repeat(n % 3)}Слово${n}`)
  const page = createElement('ul', null, ...words.map((word) => createElement('li', { title: word }, word)))
  const body = new PageBody()
  const { pipe } = renderToPipeableStream(page, { onShellReady: () => void pipe(body) })
  const html = await text(body)
  expect(html.includes('\0') || html.includes('\ufffd')).toBe(false)
  for (const word of words) expect(html).toContain(`<li title="${word}">${word}</li>`)
})
