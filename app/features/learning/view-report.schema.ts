// What a reading page reports about itself. Anything a page of ours would not send is no report.
import { z } from 'zod'

/** A page reports when it is hidden; nobody reads longer than this without ever leaving the tab. */
const mostSeconds = 2 * 60 * 60

const report = z.object({
  seconds: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform((text) => Math.min(Number(text), mostSeconds)),
  place: z
    .string()
    .regex(/^(s\d{1,3})?$/)
    .transform((text) => text || null),
})

export type ViewReport = z.infer<typeof report>

export function readReport(form: FormData): ViewReport | null {
  return report.safeParse(Object.fromEntries(form)).data ?? null
}
