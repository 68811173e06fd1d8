// Reads sessions/*/session.yaml and project/*.md of a programme folder. The reading itself is the folder reader's.
import type { z } from 'zod'
import { sessionSource, type SessionSource, stageHead, type StageHead } from './blended-source.ts'
import { splitHead } from './front-matter.ts'
import type { Problem } from './problem.ts'
import type { ProgrammeSource } from './programme-source.ts'
import type { Sourced } from './sourced.ts'
import { readYaml } from './yaml-source.ts'

export interface SourcedStage extends Sourced<StageHead> {
  /** The instruction in Markdown. */
  body: string
}

export interface BlendedSources {
  sessions: Sourced<SessionSource>[]
  stages: SourcedStage[]
}

interface Reading {
  text: (file: string) => string | null
  yaml: <T>(file: string, schema: z.ZodType<T>) => Sourced<T> | null
}

/** Null when something cannot be read; the problems say what. */
export function readBlended(
  { sessions: sessionKeys, stages: stageKeys }: ProgrammeSource,
  { text, yaml }: Reading,
  problems: Problem[],
): BlendedSources | null {
  const sessions = sessionKeys.map((key) => yaml(`sessions/${key}/session.yaml`, sessionSource))
  const stages = stageKeys.map((key) => readStage(`project/${key}.md`, text, problems))
  if (sessions.includes(null) || stages.includes(null)) return null
  return { sessions: sessions as Sourced<SessionSource>[], stages: stages as SourcedStage[] }
}

function readStage(file: string, text: Reading['text'], problems: Problem[]): SourcedStage | null {
  const source = text(file)
  if (source === null) return null
  const parts = splitHead(source)
  if (!parts) {
    const message = 'Этап начинается с полей между строками «---»: key, title, week, hours, kind, criteria.'
    problems.push({ file, line: 1, message })
    return null
  }
  const result = readYaml(file, parts.head, stageHead, 2)
  if ('problems' in result) {
    problems.push(...result.problems)
    return null
  }
  return { file, ...result, body: parts.text.trim() }
}
