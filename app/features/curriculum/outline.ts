// The structure of one programme version: what a page needs to know without reading lessons or questions.
import { z } from 'zod'
import { blendedParts } from './blended-outline.ts'

export const reviewRules = ['after-submit', 'after-attempts', 'never'] as const

export const quizOutline = z.object({
  /** Key of the component whose test it is: «m1», «final». */
  key: z.string(),
  title: z.string(),
  minutes: z.number(),
  /** Banks the draw takes questions from. */
  banks: z.array(z.string()),
  draw: z.number(),
  passPercent: z.number(),
  /** How many attempts a person has. */
  attempts: z.number(),
  cooldownMinutes: z.number(),
  timeLimitMinutes: z.number().nullable(),
  review: z.enum(reviewRules),
})
export type QuizOutline = z.infer<typeof quizOutline>

export const lessonOutline = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  minutes: z.number(),
  takeaway: z.string(),
  contentHash: z.string(),
  /** Ids of the blocks that must be answered, in order. */
  requiredBlocks: z.array(z.string()),
})
export type LessonOutline = z.infer<typeof lessonOutline>

export const taskOutline = z.object({
  key: z.string(),
  title: z.string(),
  minutes: z.number(),
  minWords: z.number(),
  /** Rendered, safe HTML of the instruction. */
  bodyHtml: z.string(),
})
export type TaskOutline = z.infer<typeof taskOutline>

export const moduleOutline = z.object({
  componentId: z.string(),
  key: z.string(),
  title: z.string(),
  minutes: z.number(),
  outcomes: z.array(z.string()),
  lessons: z.array(lessonOutline),
  quiz: quizOutline,
  /** The task at work is a component of its own, shown with its module. */
  task: taskOutline.extend({ componentId: z.string() }),
  /** Keys of its printed materials: the memo for learners, the notes for instructors. */
  memo: z.string().optional(),
  notes: z.string().optional(),
})
export type ModuleOutline = z.infer<typeof moduleOutline>

export const programmeOutline = z.object({
  slug: z.string(),
  title: z.string(),
  kind: z.string(),
  form: z.string(),
  /** Academic hours of 45 minutes. */
  hours: z.number(),
  components: z.record(z.string(), z.number()),
  /** Papers of a sample programme say «ОБРАЗЕЦ». */
  sample: z.boolean(),
  summary: z.string(),
  outcomes: z.array(z.string()),
  modules: z.array(moduleOutline),
  finalTest: quizOutline.extend({ componentId: z.string() }),
  glossary: z.array(z.object({ slug: z.string(), term: z.string(), definition: z.string() })),
  ...blendedParts,
})
export type ProgrammeOutline = z.infer<typeof programmeOutline>

export function findLesson(outline: ProgrammeOutline, lessonKey: string) {
  for (const module of outline.modules) {
    const position = module.lessons.findIndex((lesson) => lesson.key === lessonKey)
    const lesson = module.lessons[position]
    if (lesson) return { module, lesson, position }
  }
  return null
}

export function findQuiz(outline: ProgrammeOutline, quizKey: string): QuizOutline | null {
  if (outline.finalTest.key === quizKey) return outline.finalTest
  return outline.modules.find((module) => module.quiz.key === quizKey)?.quiz ?? null
}
