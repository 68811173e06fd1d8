// What the registrar sets once for ФИС ФРДО: the days given, and how the programmes stand in its lists.
import { z } from 'zod'
import { usualDays } from './deadline.ts'

/** How a programme stands in the lists of the template, letter by letter. */
const classification = z.object({ area: z.string(), group: z.string() })
export type Classification = z.infer<typeof classification>

export const frdoSettings = z.object({
  deadlineDays: z.number().int().min(1).max(365),
  /** Of every programme that has no classification of its own. */
  ...classification.shape,
  /** By the id of the programme: it holds for all of its versions. */
  programmes: z.record(z.string(), classification).default({}),
})
export type FrdoSettings = z.infer<typeof frdoSettings>

export const usualSettings: FrdoSettings = {
  deadlineDays: usualDays,
  area: 'Административно-управленческая и офисная деятельность',
  group: 'Экономика и управление',
  programmes: {},
}

export function classificationOf(
  { area, group, programmes }: FrdoSettings,
  programmeId: string,
): Classification {
  return programmes[programmeId] ?? { area, group }
}
