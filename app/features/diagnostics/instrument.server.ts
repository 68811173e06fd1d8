// The questionnaires of content/diagnostics, read and checked once per process. A wrong file stops what needs it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { checkBank } from './bank-check.ts'
import type { Instrument } from './instrument.ts'
import { observerSource, sjtSource, surveySource } from './instrument.schema.ts'

let known: Instrument | undefined

export function instrument(): Instrument {
  return (known ??= readInstrument())
}

function readInstrument(): Instrument {
  const read = {
    sjt: readFile('sjt.yaml', sjtSource),
    survey: readFile('culture-survey.yaml', surveySource),
    observer: readFile('observer.yaml', observerSource),
  }
  const problems = checkBank(read.sjt)
  if (problems.length) throw new Error(`content/diagnostics/sjt.yaml: ${problems.join(' ')}`)
  return read
}

function readFile<T>(name: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parse(readFileSync(path.resolve('content/diagnostics', name), 'utf8')))
  if (read.success) return read.data
  const issues = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`content/diagnostics/${name}: ${issues.join('; ')}`)
}
