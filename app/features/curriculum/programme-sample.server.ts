// What an author of a programme begins with: the shipped online programme as an archive, and how its folder is written.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { zipSync } from 'fflate'
import { readFolderFromDisk } from './folder-on-disk.server.ts'

/** It stands on no other folder, so that it can be changed and uploaded again. */
export const sampleSlug = 'chelovekocentrichnost-online'

export async function packSample(): Promise<Uint8Array> {
  const folder = await readFolderFromDisk(path.resolve('content/programmes', sampleSlug))
  const entries = [...folder].sort(([a], [b]) => a.localeCompare(b))
  return zipSync(Object.fromEntries(entries.map(([name, bytes]) => [`${sampleSlug}/${name}`, bytes])), {
    level: 1,
  })
}

export function readFormat(): Promise<Uint8Array> {
  return readFile(path.resolve('content/README.md'))
}
