// The shipped practice data with its two hand-written cases, for tests; and a way to change one line of a case.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Folder } from '#app/features/curriculum/programme-folder.ts'
import type { CaseSource } from '#app/features/practice/case-source.ts'
import { compilePractice } from '#app/features/practice/compile-case.server.ts'

const root = path.resolve(import.meta.dirname, '../../content/practice')
const data = ['channels', 'executors', 'scorecard', 'themes', 'places', 'calibration'].map(
  (name) => `${name}.yaml`,
)
export const coldRadiators = 'cases/s01-cold-radiators.yaml'
export const snowedIn = 'cases/s05-snowed-in-village.yaml'

export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** `changes`: file → text in its place, or null to leave the file out. */
export function practiceFolder(changes: Record<string, string | null> = {}): Folder {
  const files = [...new Set([...data, coldRadiators, snowedIn, ...Object.keys(changes)])]
  return new Map(
    files.flatMap((file): [string, Uint8Array][] => {
      const text = file in changes ? changes[file] : textOf(file)
      return typeof text === 'string' ? [[file, new TextEncoder().encode(text)]] : []
    }),
  )
}

/** A case with one place changed; throws where the place is not there, so that a test cannot pass by accident. */
export function changedCase(from: string | RegExp, to: string, file = coldRadiators): Record<string, string> {
  const text = textOf(file)
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${String(from)} is not in ${file}`)
  return { [file]: changed }
}

export function compiledCase(key = 's01-cold-radiators'): CaseSource {
  const compiled = compilePractice(practiceFolder())
  const found = 'cases' in compiled && compiled.cases.find(({ value }) => value.key === key)
  if (!found) throw new Error('The shipped cases do not compile')
  return found.value
}
