// Forms of the page of teams: people moved together, a team named.
import { z } from 'zod'
import { longestTeamName } from './team.ts'

export const moveForm = z.object({
  enrolmentId: z.array(z.string().max(60)).max(500).default([]),
  to: z.string({ error: 'Выберите, куда перевести.' }).max(60),
})

export const renameForm = z.object({
  teamId: z.string().max(60),
  name: z
    .string({ error: 'Напишите название команды.' })
    .trim()
    .min(1, 'Напишите название команды.')
    .max(longestTeamName, `Название не длиннее ${longestTeamName} знаков.`),
})
