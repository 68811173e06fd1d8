// Publishes the shipped programmes in a new database, in a demo and elsewhere alike.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFolderFromDisk } from '#app/features/curriculum/folder-on-disk.server.ts'
import { loadProgramme } from '#app/features/curriculum/load-programme.server.ts'
import { formatProblem } from '#app/features/curriculum/problem.ts'
import type { Database } from '#app/platform/database.server.ts'

const shipped = path.join(path.dirname(fileURLToPath(import.meta.url)), '../content/programmes')

export async function seedCurriculum(database: Database, now: Date): Promise<void> {
  if (!existsSync(shipped)) return
  for (const entry of readdirSync(shipped, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const folder = await readFolderFromDisk(path.join(shipped, entry.name))
    const result = await loadProgramme(database, folder, { actorId: null, now, publish: true })
    if (result.outcome === 'refused')
      throw new Error(
        `The shipped programme ${entry.name} is broken:\n${result.problems.map(formatProblem).join('\n')}`,
      )
  }
}
