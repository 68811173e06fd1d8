// What the registrar sets once for ФИС ФРДО: the days given, and how the programmes stand in its lists.
import { z } from 'zod'
import { usualDays } from './deadline.ts'

export const frdoSettings = z.object({
  deadlineDays: z.number().int().min(1).max(365),
  /** As the lists of the template have them, letter by letter. */
  area: z.string(),
  group: z.string(),
})
export type FrdoSettings = z.infer<typeof frdoSettings>

export const usualSettings: FrdoSettings = {
  deadlineDays: usualDays,
  area: 'Административно-управленческая и офисная деятельность',
  group: 'Экономика и управление',
}
