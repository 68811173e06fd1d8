// Keys of the scorecard: eight criteria of a reply and the critical errors that cap its mark.
import { z } from 'zod'

export const criteriaKeys = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const
export type CriterionKey = (typeof criteriaKeys)[number]
export const criterionKey = z.enum(criteriaKeys)

export const stopKeys = ['SF1', 'SF2', 'SF3', 'SF4', 'SF5', 'SF6', 'SF7'] as const
export type StopKey = (typeof stopKeys)[number]

export type Levels = Record<CriterionKey, number>

/** The cap of a reply with a critical error: the upper edge of «отписка». */
export const stopCap = 39
