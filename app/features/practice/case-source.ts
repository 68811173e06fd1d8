// What stands in content/practice/cases/<key>.yaml. Strict: see content/practice/README.md for what each field means.
import { z } from 'zod'
import { chainFields } from './case-chain-source.ts'
import { criteriaKeys, stopKeys } from './criteria.ts'
import { durationPattern } from './duration.ts'

export const text = z.string().trim().min(1).max(2_000)
export const line = z.string().trim().min(1).max(200)
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'латинские строчные буквы, цифры, дефис.')
export const duration = z.string().regex(durationPattern, 'срок вида 30m, 4h, 3d, 4wh (рабочие часы), 2wd.')
/** Wall clock of the case: «2026-03-12T08:40». */
export const moment = z
  .string()
  .regex(
    /^20\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
    'дата и время: 2026-03-12T08:40.',
  )

export const urgencies = ['critical', 'high', 'ordinary'] as const
export type Urgency = (typeof urgencies)[number]

/** «norm»: a rule in force for that region or law; «training»: a figure set for practice («учебная норма»). */
const deadline = z.strictObject({ within: duration, basis: z.enum(['norm', 'training']), source: line })

const level = z.number().int().min(0).max(3)
const scores = z.strictObject(
  Object.fromEntries(criteriaKeys.map((key) => [key, level])) as Record<
    (typeof criteriaKeys)[number],
    typeof level
  >,
)

export const caseSource = z.strictObject({
  key: id,
  /** Number in the collection the case comes from: S01. */
  source: z.string().max(20).optional(),
  title: line,
  theme: id,
  /** Life situation, as the methodology names it. */
  situation: line.optional(),
  channel: id,
  received: moment,
  /** «комментарий на странице администрации» */
  place: line.optional(),
  level: z.number().int().min(1).max(3).default(2),
  /** A warning shown before a heavy topic; the case can then be skipped. */
  heavy: text.optional(),
  citizen: z.strictObject({
    initials: z.string().regex(/^[А-ЯЁЩ]\. [А-ЯЁ]\.$/, 'инициалы: «Г. П.».'),
    /** Invented first name and patronymic, put in place of {имя}. */
    name: z
      .string()
      .regex(/^[А-ЯЁ][а-яё]+( [А-ЯЁ][а-яё]+)?$/, 'имя или имя и отчество, без фамилии.')
      .optional(),
    about: line,
  }),
  history: z
    .array(z.strictObject({ at: moment, channel: id, text, answer: text.optional() }))
    .max(8)
    .default([]),
  message: text,
  attachments: z
    .array(z.strictObject({ title: line, kind: z.enum(['photo', 'document', 'audio']), text }))
    .max(6)
    .default([]),
  deadlines: z.strictObject({ executor: deadline, interim: deadline.optional(), reply: deadline }),
  ...chainFields({ id, line, text, duration, moment, urgency: z.enum(urgencies) }),
  criteria: z.strictObject(
    Object.fromEntries(criteriaKeys.map((key) => [key, text])) as Record<
      (typeof criteriaKeys)[number],
      typeof text
    >,
  ),
  errors: z
    .array(z.strictObject({ stop: z.enum(stopKeys), text }))
    .min(1)
    .max(7),
  bad: z.strictObject({ reply: text, scores, stops: z.array(z.enum(stopKeys)).default([]), why: text }),
  model: z.strictObject({
    interim: text.optional(),
    /** «executor.intent» in the order a good official asks. */
    ask: z
      .array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'исполнитель.вопрос'))
      .min(1)
      .max(10),
    facts: z.strictObject({ done: z.array(id).min(1), who: id, when: moment }),
    check: id,
    reply: text,
    scores,
    why: text,
    measure: text,
  }),
})
export type CaseSource = z.infer<typeof caseSource>
