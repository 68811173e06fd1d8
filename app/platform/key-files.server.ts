// The files of the data key while it is being replaced: the key in use always stands in its place, the next one beside it
// until the database has taken it, the former one is kept for older backups.
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { dataKeyFile, dataKeyMark, keyAtWork, makeKey, readKey } from './data-key.server.ts'

const nextFile = (file: string) => `${file}.next`

/** Every key beside the database: the one in use, a next one, former ones. */
export function keyFiles(file = dataKeyFile()): string[] {
  const folder = path.dirname(file)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name === path.basename(file) || name.startsWith(`${path.basename(file)}.`))
    .map((name) => path.join(folder, name))
}

/** Makes the next key and writes it to the disk for good, in the place of one that never came to use. */
export function writeNextKey(file = dataKeyFile()): Buffer {
  const next = nextFile(file)
  rmSync(next, { force: true })
  const text = makeKey()
  const opened = openSync(next, 'wx', 0o600)
  writeSync(opened, `${text}\n`)
  fsyncSync(opened)
  closeSync(opened)
  return readKey(text, next)
}

/**
 * Puts the next key in its place if the database was sealed with it: what a rotation does last, and what a start does
 * after a rotation that was cut off. Gives the name under which the former key is kept, or null when there is nothing to do.
 */
export function finishRotation(mark: string | null, file = dataKeyFile(), now = new Date()): string | null {
  const next = nextFile(file)
  if (!existsSync(next) || mark === null) return null
  if (dataKeyMark(keyAtWork(readKey(readFileSync(next, 'utf8').trim(), next))) !== mark) return null
  const former = `${file}.before-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`
  if (existsSync(file)) copyFileSync(file, former)
  // One step: the key is never missing.
  renameSync(next, file)
  return former
}
