// What stands in programme.yaml, module.yaml, glossary.yaml and in the head of a lesson. See content/README.md.
import { z } from 'zod'
import { blendedFields } from './blended-source.ts'
import { reviewRules } from './outline.ts'

const text = z.string().trim().min(1).max(2_000)
const title = z.string().trim().min(1).max(200)
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'латинские строчные буквы, цифры, дефис.')
const count = z.number().int().min(1).max(10_000)
const percent = z.number().int().min(1).max(100)
const texts = z.array(text).min(1).max(50)

const quizSource = z.strictObject({
  title,
  minutes: count,
  draw: count,
  passPercent: percent,
  attempts: count,
  cooldownMinutes: z.number().int().min(0).max(100_000),
  timeLimitMinutes: count.nullable().default(null),
  review: z.enum(reviewRules),
})

export const programmeSource = z.strictObject({
  slug: key,
  title,
  kind: z.enum(['advanced-training']),
  form: title,
  hours: z.number().int().min(16).max(1_000),
  components: z.record(z.string(), z.number().min(0)),
  sample: z.boolean(),
  summary: text,
  outcomes: texts,
  modules: z.array(key).min(1).max(50),
  ...blendedFields,
  finalTest: quizSource.extend({
    key,
    bank: z.union([z.literal('all'), z.string().regex(/^[a-z0-9-]+\.yaml$/)]),
  }),
})
export type ProgrammeSource = z.infer<typeof programmeSource>

export const moduleSource = z.strictObject({
  key,
  title,
  minutes: count,
  outcomes: texts,
  test: quizSource,
  task: z.strictObject({
    key,
    title,
    minutes: count,
    minWords: z.number().int().min(1).max(2_000),
    body: z.string().trim().min(1).max(20_000),
  }),
})
export type ModuleSource = z.infer<typeof moduleSource>

export const glossarySource = z.array(z.strictObject({ slug: key, term: title, definition: text }))
export type GlossarySource = z.infer<typeof glossarySource>

export const lessonHead = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,19}$/, 'латинские буквы, цифры, точка, дефис.'),
  title,
  minutes: count,
  takeaway: text,
})
export type LessonHead = z.infer<typeof lessonHead>
