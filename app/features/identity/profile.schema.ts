// The form of one's own profile.
import { z } from 'zod'
import { russianTimeZones } from '#app/lib/time-zones.ts'
import { namesSchema } from './person.schema.ts'

const zones = russianTimeZones.map(({ zone }) => zone)

export const profileSchema = namesSchema.extend({
  /** Empty: the zone of the municipality. */
  timeZone: z
    .enum(zones as [string, ...string[]], { error: 'Выберите часовой пояс из списка.' })
    .optional()
    .transform((value) => value ?? null),
})
