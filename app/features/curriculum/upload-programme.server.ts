// An instructor's archive becomes a preview version, or a report of what is wrong with it.
import { database } from '#app/platform/database.server.ts'
import { loadProgramme, type LoadResult } from './load-programme.server.ts'
import { unpackArchive } from './programme-archive.ts'
import { baseOf, refusedInArchive } from './programme-base.ts'

export async function uploadProgramme(
  archive: { name: string; bytes: Uint8Array },
  actorId: string,
  now = new Date(),
): Promise<LoadResult> {
  const unpacked = unpackArchive(archive.name, archive.bytes)
  if ('problems' in unpacked) return { outcome: 'refused', problems: unpacked.problems }
  const base = baseOf(unpacked.folder)
  if (base) {
    const problem = { file: 'programme.yaml', line: base.line, message: refusedInArchive }
    return { outcome: 'refused', problems: [problem] }
  }
  return loadProgramme(database(), unpacked.folder, { actorId, now, publish: false })
}
