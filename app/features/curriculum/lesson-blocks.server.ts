// The components of a lesson while it is compiled: each block records its typed properties and leaves a marker.
import { createHash } from 'node:crypto'
import { createElement } from 'react'
import type { MdxComponent } from '#app/platform/mdx.server.ts'
import {
  all,
  body,
  one,
  optionalBody,
  parts,
  type Props,
  titled,
  without,
  words,
} from './block-parts.server.ts'
import { mixed } from './mixing.ts'
import { block, type Block } from './segment.ts'

export interface BlockContext {
  /** Hex digest that fixes the order in which cards and pairs are shown. */
  seed: string
  bytesOf: (file: string) => number | null
}

/** Components and the list they fill while the lesson renders; `marker(n)` stands where block n was. */
export function blockRecorder(context: BlockContext) {
  const recorded: Block[] = []
  // Each block has an order of its own: one found out tells nothing of the next.
  const seedOf = (id: unknown) =>
    createHash('sha256')
      .update(`${context.seed} ${String(id)}`)
      .digest('hex')
  const record = (build: (props: Props) => unknown): MdxComponent => {
    return (props) => {
      recorded.push(block.parse(build(props)))
      return createElement('hr', { 'data-block': recorded.length - 1 })
    }
  }
  const components: Record<string, MdxComponent> = {
    ...parts,
    Callout: record(({ kind, title, children }) => ({
      type: 'callout',
      kind,
      title: title ?? null,
      body: body(children),
    })),
    Compare: record(({ children }) => ({
      type: 'compare',
      before: titled(one(children, 'Before')),
      after: titled(one(children, 'After')),
      why: optionalBody(children, 'Why'),
    })),
    Reveal: record(({ title, children }) => ({ type: 'reveal', title, body: body(children) })),
    Quote: record(({ who, channel, children }) => ({
      type: 'quote',
      who,
      channel: channel ?? null,
      body: body(children),
    })),
    Checklist: record(({ id, required, title, children }) => ({
      type: 'checklist',
      ...answered(id, required),
      title,
      items: all(children, 'Item').map((item) => words(item.children)),
    })),
    Choice: record(({ id, required, prompt, multiple, children }) => ({
      type: 'choice',
      ...answered(id, required),
      prompt,
      multiple: multiple === true,
      options: all(children, 'Option').map((option) => ({
        body: words(option.children),
        correct: option.correct === true,
        explain: option.explain ?? null,
      })),
    })),
    Sort: record(({ id, required, prompt, children }) => {
      const buckets = all(children, 'Bucket')
      const cards = buckets.flatMap((bucket, index) =>
        all(bucket.children, 'Card').map((card) => ({ body: words(card.children), bucket: index })),
      )
      return {
        type: 'sort',
        ...answered(id, required),
        prompt,
        buckets: buckets.map((bucket) => bucket.title),
        cards: mixed(cards, seedOf(id)),
        explain: optionalBody(children, 'Explain'),
      }
    }),
    Match: record(({ id, required, prompt, children }) => {
      const pairs = all(children, 'Pair')
      const right = mixed([...new Set(pairs.map((pair) => pair.right))], seedOf(id))
      return {
        type: 'match',
        ...answered(id, required),
        prompt,
        left: pairs.map((pair) => pair.left),
        right,
        answer: pairs.map((pair) => right.indexOf(pair.right)),
        explain: optionalBody(children, 'Explain'),
      }
    }),
    Dialogue: record(({ id, required, title, start, children }) => ({
      type: 'dialogue',
      ...answered(id, required),
      title,
      start,
      scenes: all(children, 'Scene').map((scene) => ({
        id: scene.id,
        who: scene.who,
        body: body(without(scene.children, 'Reply')),
        end: scene.end ?? null,
        replies: all(scene.children, 'Reply').map((reply) => ({ to: reply.to, body: words(reply.children) })),
      })),
    })),
    Media: record(({ kind, src, captions, title, children }) => ({
      type: 'media',
      kind,
      src,
      captions: captions ?? null,
      title,
      transcript: body(children),
    })),
    Download: record(({ file, title }) => ({
      type: 'download',
      file,
      title,
      bytes: context.bytesOf(String(file)),
    })),
    Figure: record(({ src, alt, caption }) => ({ type: 'figure', src, alt, caption: caption ?? null })),
  }
  return { components, recorded }
}

/** Splits the rendered lesson where blocks were: texts and block numbers in turn. */
export function splitAtMarkers(html: string): (string | number)[] {
  return html
    .split(/<hr data-block="(\d+)"\/>/)
    .map((piece, index) => (index % 2 ? Number(piece) : piece.trim()))
    .filter((piece) => piece !== '')
}

function answered(id: unknown, required: unknown) {
  return { id, required: required === true }
}
