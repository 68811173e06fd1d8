// The hash by which a programme folder is known: the same content is never loaded twice.
import { createHash } from 'node:crypto'
import { compilerVersion } from './lesson-compile.server.ts'
import { printVersion } from './material-print.ts'
import type { Folder } from './programme-folder.ts'

/** Over all files and the compiler: the same folder under a newer compiler is a new version. */
export function hashFolder(folder: Folder): string {
  const hash = createHash('sha256').update(`compiler ${compilerVersion}, print ${printVersion}\n`)
  for (const [path, bytes] of [...folder].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\n${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}
