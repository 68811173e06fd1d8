// The form of the display panel. A field left out is usual.
import { z } from 'zod'
import { displayChoices, usualDisplay } from './display.ts'

export const displaySchema = z.object({
  size: z.enum(displayChoices.size).default(usualDisplay.size),
  spacing: z.enum(displayChoices.spacing).default(usualDisplay.spacing),
  leading: z.enum(displayChoices.leading).default(usualDisplay.leading),
  font: z.enum(displayChoices.font).default(usualDisplay.font),
  scheme: z.enum(displayChoices.scheme).default(usualDisplay.scheme),
  images: z.enum(displayChoices.images).default(usualDisplay.images),
})
