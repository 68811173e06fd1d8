// The blocks a lesson may contain: their properties, where they may stand, what must stand in them.

type Kind = 'text' | 'flag' | 'id' | 'file' | 'source' | readonly string[]

export interface Property {
  kind: Kind
  required?: boolean
}

export interface Element {
  properties: Record<string, Property>
  /** The element it must stand in directly; null: the lesson itself. */
  inside: string | null
  /** Elements that must stand in it, with the least number. Nothing else may, unless `texts`. */
  holds?: Record<string, number>
  /** May hold text. */
  texts?: boolean
  /** Only words inside: no paragraphs, lists or terms. */
  inline?: boolean
}

const text = { kind: 'text' } as const
const must = { kind: 'text', required: true } as const
const flag = { kind: 'flag' } as const
const id = { kind: 'id', required: true } as const

export const elements: Record<string, Element> = {
  Callout: {
    properties: {
      kind: { kind: ['rule', 'note', 'warning', 'law', 'action'], required: true },
      title: text,
    },
    inside: null,
    texts: true,
  },
  Compare: { properties: {}, inside: null, holds: { Before: 1, After: 1, Why: 0 } },
  Before: { properties: { title: must }, inside: 'Compare', texts: true },
  After: { properties: { title: must }, inside: 'Compare', texts: true },
  Why: { properties: {}, inside: 'Compare', texts: true },
  Reveal: { properties: { title: must }, inside: null, texts: true },
  Quote: { properties: { who: must, channel: text }, inside: null, texts: true },
  Checklist: { properties: { id, title: must, required: flag }, inside: null, holds: { Item: 1 } },
  Item: { properties: {}, inside: 'Checklist', texts: true, inline: true },
  Choice: {
    properties: { id, prompt: must, required: flag, multiple: flag },
    inside: null,
    holds: { Option: 2 },
  },
  Option: { properties: { correct: flag, explain: text }, inside: 'Choice', texts: true, inline: true },
  Sort: {
    properties: { id, prompt: must, required: flag },
    inside: null,
    holds: { Bucket: 2, Explain: 0 },
  },
  Bucket: { properties: { title: must }, inside: 'Sort', holds: { Card: 1 } },
  Card: { properties: {}, inside: 'Bucket', texts: true, inline: true },
  Match: { properties: { id, prompt: must, required: flag }, inside: null, holds: { Pair: 2, Explain: 0 } },
  Pair: { properties: { left: must, right: must }, inside: 'Match' },
  Explain: { properties: {}, inside: 'Sort|Match', texts: true },
  Dialogue: {
    properties: { id, title: must, start: must, required: flag },
    inside: null,
    holds: { Scene: 2 },
  },
  Scene: {
    properties: { id, who: must, end: { kind: ['good', 'partial', 'bad'] } },
    inside: 'Dialogue',
    holds: { Reply: 0 },
    texts: true,
  },
  Reply: { properties: { to: must }, inside: 'Scene', texts: true, inline: true },
  Media: {
    properties: {
      kind: { kind: ['video', 'audio'], required: true },
      src: { kind: 'source', required: true },
      captions: { kind: 'file', required: true },
      title: must,
    },
    inside: null,
    texts: true,
  },
  Download: { properties: { file: { kind: 'file', required: true }, title: must }, inside: null },
  Figure: {
    properties: { src: { kind: 'file', required: true }, alt: must, caption: text },
    inside: null,
  },
}

/** Blocks whose answer is kept: their ids are one space in a lesson. */
export const answeredElements = ['Checklist', 'Choice', 'Sort', 'Match', 'Dialogue']

/** HTML that may stand in a text, without any attribute. */
export const plainHtml = ['br', 'sub', 'sup', 'kbd', 'mark', 'small', 's', 'u', 'em', 'strong']

export function findElement(name: string | null): Element | null {
  return name !== null && Object.hasOwn(elements, name) ? (elements[name] ?? null) : null
}
