// What the presenter says leaves the slides and keeps their numbers.
import { expect, it } from 'vitest'
import { readMaterial } from './material-markdown.ts'
import { partSlides } from './slide-notes.ts'

const read = (text: string) => readMaterial({ file: 's.md', text, firstLine: 1 }, () => false, [])

it('parts words from slides', () => {
  const { slides, words } = partSlides(
    read('## Раз\n\nТекст.\n\nВедущему: подождите.\n\n## Два\n\n## Три\n\nВедущему: **громко** скажите.'),
  )
  expect(JSON.stringify(slides)).not.toContain('Ведущему')
  expect(slides.blocks).toHaveLength(4)
  expect(words?.blocks).toEqual([
    { kind: 'heading', depth: 2, children: [{ kind: 'text', text: '2. Раз' }] },
    { kind: 'paragraph', children: [{ kind: 'text', text: 'Подождите.' }] },
    { kind: 'heading', depth: 2, children: [{ kind: 'text', text: '4. Три' }] },
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: '' },
        { kind: 'strong', children: [{ kind: 'text', text: 'громко' }] },
        { kind: 'text', text: ' скажите.' },
      ],
    },
  ])
})

it('leaves slides alone that have nothing to say, and words before the first slide to the title', () => {
  expect(partSlides(read('## Раз\n\nДля ведущего ничего.')).words).toBeNull()
  expect(partSlides(read('Ведущему: тихо.\n\n## Раз')).words?.blocks[0]).toMatchObject({
    children: [{ text: '1. Первый слайд' }],
  })
})
