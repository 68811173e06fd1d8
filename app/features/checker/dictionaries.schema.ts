// The form of the dictionary files: a slip in them is named with its place, not met by a learner.
import { z } from 'zod'
import { patternLists, wordLists, type RawPhraseRule, type RawWords, type RuleText } from './dictionaries.ts'

const text = {
  id: z.string().regex(/^[A-Z]+[A-Z0-9-]*$/),
  title: z.string().min(3),
  label: z.string().regex(/^[a-z0-9]+$/),
  severity: z.enum(['critical', 'major', 'minor']),
  source: z.string().min(3),
  why: z.string().min(10),
  better: z.string().min(3),
}

export const computedRules: z.ZodType<RuleText[]> = z.array(z.strictObject(text))

export const phraseRules: z.ZodType<RawPhraseRule[]> = z.array(
  z.strictObject({
    ...text,
    excusedBy: z.array(z.enum(['date', 'contact', 'number', 'alternative', 'decision'])).optional(),
    patterns: z
      .array(
        z.union([z.string().min(2), z.strictObject({ match: z.string().min(2), better: z.string().min(2) })]),
      )
      .min(1),
  }),
)

const shape = {
  ...Object.fromEntries(wordLists.map((name) => [name, z.string().min(2)])),
  ...Object.fromEntries(patternLists.map((name) => [name, z.array(z.string().min(2)).min(1)])),
}

export const words = z.strictObject(shape) as unknown as z.ZodType<RawWords>
