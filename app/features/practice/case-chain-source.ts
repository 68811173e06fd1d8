// The part of a case file that the chain runs on: what may be chosen at each step and what follows from it.
import { z } from 'zod'
import { conditionValues } from './conditions.ts'

interface Kit {
  id: z.ZodString
  line: z.ZodString
  text: z.ZodString
  duration: z.ZodString
  moment: z.ZodString
  urgency: z.ZodType<'critical' | 'high' | 'ordinary'>
}

function oneOrMany<const T extends readonly [string, ...string[]]>(values: T) {
  return z.array(z.enum(values)).min(1).max(values.length).optional()
}

const when = z.strictObject({
  executor: oneOrMany(conditionValues.executor),
  urgency: oneOrMany(conditionValues.urgency),
  interim: oneOrMany(conditionValues.interim),
  claim: oneOrMany(conditionValues.claim),
  who: oneOrMany(conditionValues.who),
  when: oneOrMany(conditionValues.when),
  acted: oneOrMany(conditionValues.acted),
  checked: oneOrMany(conditionValues.checked),
})

export const messageKinds = ['answer', 'question', 'thanks', 'complaint', 'post', 'notice'] as const

function reactionsOf({ text, duration, line }: Kit) {
  return z
    .array(
      z.strictObject({
        /** All named conditions must hold; without it the rule always holds and must be the last one. */
        when: when.optional(),
        mood: z.enum(['solved', 'partly', 'unsolved']),
        /** The citizen asks on: the reply may be written once more. Only among reactions to a reply. */
        again: z.boolean().default(false),
        /** 1 to 5, as people mark in surveys. Only among reactions to the closing. */
        mark: z.number().int().min(1).max(5).optional(),
        messages: z
          .array(z.strictObject({ kind: z.enum(messageKinds), after: duration, from: line.optional(), text }))
          .min(1)
          .max(4),
      }),
    )
    .min(2)
    .max(12)
}

export function chainFields(kit: Kit) {
  const { id, line, text, duration, moment, urgency } = kit
  /** Choices of which exactly one is right; the others say why not. */
  const choices = (least: number) =>
    z
      .array(z.strictObject({ text, right: z.literal(true).optional(), feedback: text.optional() }))
      .min(least)
      .max(6)
  return {
    need: z.strictObject({ summary: text, options: choices(3) }),
    triage: z.strictObject({
      urgency,
      /** Shown when another urgency was chosen, and in the result. */
      why: text,
      category: choices(3),
      /** Danger to life: 112 must be told at once. */
      call112: z.boolean().default(false),
      call112Why: text.optional(),
    }),
    route: z.strictObject({
      tasks: z
        .array(z.strictObject({ id, text: line }))
        .min(2)
        .max(8),
      options: z
        .array(
          z.strictObject({
            executor: id,
            /** The task this executor must get; makes the executor right. */
            task: id.optional(),
            /** A wrong executor: how the message comes back and the time it cost. */
            consequence: text.optional(),
            lost: duration.optional(),
          }),
        )
        .min(3)
        .max(8),
    }),
    interim: z.strictObject({ needed: z.boolean(), why: text }),
    facts: z
      .array(
        z.strictObject({
          id,
          text,
          /** Stands in the message, its attachments or the history. */
          known: z.literal(true).optional(),
        }),
      )
      .min(2)
      .max(24),
    exchange: z
      .array(
        z.strictObject({
          executor: id,
          /** Who answers: «мастер Л. М.» */
          person: line,
          intents: z
            .array(
              z.strictObject({
                id,
                ask: line,
                answers: z
                  .array(
                    z.strictObject({
                      /** The first answer whose facts are all known is given. The last one has no `if`. */
                      if: z.array(id).min(1).optional(),
                      text,
                      takes: duration,
                      gives: z.array(id).default([]),
                      /** Sounds finished and is not: the result page names it. */
                      hollow: z.literal(true).optional(),
                    }),
                  )
                  .min(1)
                  .max(5),
              }),
            )
            .min(2)
            .max(8),
        }),
      )
      .min(1)
      .max(4),
    /** All of these known means that the executor has really acted. */
    acted: z.array(id).min(1).max(4),
    reply: z.strictObject({
      done: z
        .array(
          z.strictObject({
            id,
            text,
            counts: z.enum(['solves', 'helps', 'nothing', 'false']),
            /** Facts that must be known; claimed without them it counts as false. */
            rests: z.array(id).default([]),
            feedback: text.optional(),
          }),
        )
        .min(3)
        .max(8),
      who: z
        .array(
          z.strictObject({ id, text: line, right: z.literal(true).optional(), feedback: text.optional() }),
        )
        .min(2)
        .max(6),
      /** The date promised to the citizen: not before `earliest` (cannot be kept), not after `latest` (too late). */
      when: z.strictObject({ earliest: moment, latest: moment, impossible: text, late: text }),
    }),
    reactions: z.strictObject({ reply: reactionsOf(kit), closing: reactionsOf(kit) }),
    closing: z.strictObject({
      checks: z
        .array(
          z.strictObject({
            id,
            text: line,
            /** Whether it shows the truth. What shows nothing always says `solved`. */
            proves: z.boolean(),
            takes: duration,
            solved: text,
            unsolved: text,
            /** Facts learned when the problem is found unsolved. */
            gives: z.array(id).default([]),
          }),
        )
        .min(2)
        .max(5),
    }),
    cause: z.strictObject({
      options: choices(3),
      /** Who removes the cause; executors of the dictionary. */
      owners: z
        .array(z.strictObject({ executor: id, right: z.literal(true).optional() }))
        .min(2)
        .max(5),
    }),
  }
}
