// What a compiled lesson is: HTML between blocks, and blocks as typed properties. Inner texts are rendered, safe HTML.
import { z } from 'zod'

const html = z.string()
const answered = { id: z.string(), required: z.boolean() }

export const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('callout'),
    kind: z.enum(['rule', 'note', 'warning', 'law', 'action']),
    title: z.string().nullable(),
    body: html,
  }),
  z.strictObject({
    type: z.literal('compare'),
    before: z.object({ title: z.string(), body: html }),
    after: z.object({ title: z.string(), body: html }),
    why: html.nullable(),
  }),
  z.strictObject({ type: z.literal('reveal'), title: z.string(), body: html }),
  z.strictObject({ type: z.literal('quote'), who: z.string(), channel: z.string().nullable(), body: html }),
  z.strictObject({ type: z.literal('checklist'), ...answered, title: z.string(), items: z.array(html) }),
  z.strictObject({
    type: z.literal('choice'),
    ...answered,
    prompt: z.string(),
    multiple: z.boolean(),
    options: z.array(z.object({ body: html, correct: z.boolean(), explain: z.string().nullable() })),
  }),
  z.strictObject({
    type: z.literal('sort'),
    ...answered,
    prompt: z.string(),
    buckets: z.array(z.string()),
    /** In the order shown (mixed by content hash); `bucket` is the right one. */
    cards: z.array(z.object({ body: html, bucket: z.number() })),
    explain: html.nullable(),
  }),
  z.strictObject({
    type: z.literal('match'),
    ...answered,
    prompt: z.string(),
    left: z.array(z.string()),
    /** In the order shown (mixed by content hash). */
    right: z.array(z.string()),
    /** For each left item the index of its right item. */
    answer: z.array(z.number()),
    explain: html.nullable(),
  }),
  z.strictObject({
    type: z.literal('dialogue'),
    ...answered,
    title: z.string(),
    start: z.string(),
    scenes: z.array(
      z.object({
        id: z.string(),
        who: z.string(),
        body: html,
        end: z.enum(['good', 'partial', 'bad']).nullable(),
        replies: z.array(z.object({ to: z.string(), body: html })),
      }),
    ),
  }),
  z.strictObject({
    type: z.literal('media'),
    kind: z.enum(['video', 'audio']),
    src: z.string(),
    captions: z.string().nullable(),
    title: z.string(),
    transcript: html,
  }),
  z.strictObject({
    type: z.literal('download'),
    file: z.string(),
    title: z.string(),
    bytes: z.number().nullable(),
  }),
  z.strictObject({
    type: z.literal('figure'),
    src: z.string(),
    alt: z.string(),
    caption: z.string().nullable(),
  }),
])
export type Block = z.infer<typeof block>
export type BlockType = Block['type']
export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>
export type AnsweredBlock = BlockOf<'checklist' | 'choice' | 'sort' | 'match' | 'dialogue'>

/** `anchor` («s0», «s1» …) is the id in the page that a reader's place is kept by. */
export const segment = z.union([
  z.object({ anchor: z.string(), html: z.string() }),
  z.object({ anchor: z.string(), block }),
])
export type Segment = z.infer<typeof segment>
export const segments = z.array(segment)

export function isAnswered(candidate: Block): candidate is AnsweredBlock {
  return ['checklist', 'choice', 'sort', 'match', 'dialogue'].includes(candidate.type)
}
