// The text of a printed material as a page: in order, as cards, or slide by slide.
import type { Layout } from './material.ts'
import { type Block, type MaterialText, plainText, sectionsOf } from './material-tree.ts'
import { blocks, inlines } from './material-nodes.tsx'

export function MaterialBody({
  text,
  layout,
  fileBase,
}: {
  text: MaterialText
  layout: Layout
  fileBase: string
}) {
  const drawing = { fileBase, level: 2 } as const
  const notes = <Notes text={text} fileBase={fileBase} />
  if (layout !== 'cards' && layout !== 'slides') {
    const anchors = headingAnchors(text.blocks)
    return (
      <div className="prose material">
        {blocks(text.blocks, { ...drawing, anchors })}
        {notes}
      </div>
    )
  }
  return (
    <div className="prose material max-w-none">
      <div className={layout === 'cards' ? 'material-cards' : 'material-slides'}>
        {sectionsOf(text.blocks).map(({ heading, blocks: own }, index) => (
          <section key={index}>
            {heading ? <h2>{inlines(heading)}</h2> : null}
            {blocks(own, drawing)}
          </section>
        ))}
      </div>
      {notes}
    </div>
  )
}

/** «На этой странице»: a long text begins with a way into it. */
export function MaterialContents({ text }: { text: MaterialText }) {
  const anchors = headingAnchors(text.blocks)
  if (anchors.size < 4) return null
  return (
    <nav aria-label="На этой странице" className="material-contents">
      <p className="font-semibold">На этой странице</p>
      <ul>
        {[...anchors].map(([block, id]) => (
          <li key={id}>
            <a href={`#${id}`}>{block.kind === 'heading' ? plainText(block.children) : ''}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function headingAnchors(all: Block[]): Map<Block, string> {
  const headings = all.filter((block) => block.kind === 'heading' && block.depth === 2)
  return new Map(headings.map((block, index) => [block, `part-${index + 1}`]))
}

function Notes({ text, fileBase }: { text: MaterialText; fileBase: string }) {
  if (!text.notes.length) return null
  return (
    <section data-footnotes aria-labelledby="notes">
      <h2 id="notes">Сноски</h2>
      <ol>
        {text.notes.map((note, index) => (
          <li key={index} id={`note-${index + 1}`}>
            {blocks(note, { fileBase, level: 3 })}
          </li>
        ))}
      </ol>
    </section>
  )
}
