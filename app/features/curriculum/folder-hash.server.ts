// One hash over a whole programme folder and over what compiles it: the same folder under newer code is a new version.
import { createHash } from 'node:crypto'
import { compilerVersion } from './lesson-compile.server.ts'
import { printVersion } from './material-print.ts'
import type { Folder } from './programme-folder.ts'

export function hashFolder(folder: Folder): string {
  const hash = createHash('sha256').update(`compiler ${compilerVersion}, print ${printVersion}\n`)
  for (const [path, bytes] of [...folder].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\n${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}
