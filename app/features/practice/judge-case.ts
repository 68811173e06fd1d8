// The one judgement of a case, for files and for the form alike: its structure, its rules, its model played through.
import { sayIssue } from '#app/features/curriculum/schema-words.ts'
import { checkCase, checkPrivacy, type Dictionaries } from './case-check.ts'
import { type CaseSource, caseSource } from './case-source.ts'
import { checkModel } from './chain-model.ts'
import type { Fault } from './fault.ts'

export type Judgement = { value: CaseSource; faults?: undefined } | { faults: Fault[] }

/** Data that looks like a real person's is reported however unfinished the rest is. */
export function judgeCase(plain: unknown, catalogue: Dictionaries): Judgement {
  const parsed = caseSource.safeParse(plain)
  if (!parsed.success)
    return { faults: [...parsed.error.issues.flatMap(sayIssue), ...checkPrivacy(plain, catalogue)] }
  const { data: value } = parsed
  const faults = checkCase(value, catalogue)
  if (!faults.length) faults.push(...checkModel(value))
  return faults.length ? { faults } : { value }
}
