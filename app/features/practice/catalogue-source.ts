// What stands in the data files beside the cases: channels with their clocks, executors, themes, places, scorecard.
import { z } from 'zod'
import { criterionKey, stopKeys } from './criteria.ts'
import { durationPattern } from './duration.ts'

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'латинские строчные буквы, цифры, дефис.')
const line = z.string().trim().min(1).max(300)

export const clockKinds = ['register', 'executor', 'interim', 'reply'] as const

export const channelsSource = z
  .array(
    z.strictObject({
      key: id,
      title: line,
      /** What a region calls it, by the region's code. */
      titles: z.record(z.string().regex(/^\d\d$/), line).default({}),
      note: line,
      icon: z.enum(['chat', 'board', 'state', 'letter', 'alarm', 'card', 'phone', 'person', 'window']),
      /** Everybody reads the reply: no personal data in it. */
      public: z.boolean(),
      longest: z.number().int().min(100).max(10_000),
      expects: line,
      clocks: z
        .array(
          z.strictObject({
            what: z.enum(clockKinds),
            within: z.string().regex(durationPattern),
            basis: z.enum(['norm', 'training']),
            source: line,
          }),
        )
        .min(1),
    }),
  )
  .min(1)
export type Channel = z.infer<typeof channelsSource>[number]

export const executorsSource = z.array(z.strictObject({ key: id, title: line, does: line })).min(1)
export type Executor = z.infer<typeof executorsSource>[number]

export const themesSource = z.array(z.strictObject({ key: id, title: line })).min(1)
export type Theme = z.infer<typeof themesSource>[number]

export const placesSource = z.array(
  z.strictObject({ name: line, stem: z.string().regex(/^[А-ЯЁ][а-яё]{2,}$/) }),
)

export const scorecardSource = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        key: criterionKey,
        title: line,
        weight: z.number().int().min(1).max(100),
        levels: z.tuple([line, line, line, line]),
      }),
    )
    .length(8),
  stops: z.array(z.strictObject({ key: z.enum(stopKeys), title: line })).length(stopKeys.length),
  /** From the best down. */
  bands: z.array(z.strictObject({ from: z.number().int().min(0).max(100), title: line })).min(2),
})
export type Scorecard = z.infer<typeof scorecardSource>

const level = z.number().int().min(0).max(3)

/** Replies with a model mark, on which peers train before they mark each other. */
export const samplesSource = z
  .array(
    z.strictObject({
      key: z.string().regex(/^C\d\d$/, 'C01, C02 …'),
      title: line,
      channel: id,
      from: line,
      message: z.string().trim().min(1).max(2_000),
      need: z.string().trim().min(1).max(2_000),
      reply: z.string().trim().min(1).max(2_000),
      scores: z.record(criterionKey, level),
      why: z.string().trim().min(1).max(2_000),
    }),
  )
  .min(3)
export type Sample = z.infer<typeof samplesSource>[number]

/** The exam: real minutes, and for each of its places the cases that are near each other in channel and difficulty. */
export const examSource = z.strictObject({
  minutes: z.number().int().min(10).max(480),
  /** Where the minutes come from; shown to nobody. */
  note: line,
  places: z.array(z.array(id).min(1)).length(4),
})
export type ExamRules = z.infer<typeof examSource>

/** The data that every case is read against. */
export interface Catalogue {
  channels: Channel[]
  executors: Executor[]
  themes: Theme[]
  places: z.infer<typeof placesSource>
  scorecard: Scorecard
  samples: Sample[]
  /** Absent where practice has no exam, and in states stored before there was one. */
  exam?: ExamRules | null
}
