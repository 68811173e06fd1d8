// The sample an author begins with is taken by the same upload that refuses others.
import path from 'node:path'
import { expect, it } from 'vitest'
import { readFolderFromDisk } from './folder-on-disk.server.ts'
import { unpackArchive } from './programme-archive.ts'
import { baseOf } from './programme-base.ts'
import { packSample, readFormat, sampleSlug } from './programme-sample.server.ts'

it('unpacks to the very folder that is loaded at the installation, and stands on no other', async () => {
  const unpacked = unpackArchive('sample.zip', await packSample())
  if (!('folder' in unpacked)) throw new Error(JSON.stringify(unpacked.problems))
  const folder = await readFolderFromDisk(path.resolve('content/programmes', sampleSlug))
  expect([...unpacked.folder.keys()].sort()).toEqual([...folder.keys()].sort())
  for (const [name, bytes] of folder)
    expect(Buffer.compare(unpacked.folder.get(name) ?? new Uint8Array(), bytes), name).toBe(0)
  expect(baseOf(unpacked.folder)).toBeNull()
})

it('comes with the description of the folder', async () => {
  expect(new TextDecoder().decode(await readFormat())).toMatch(
    /^# Как устроена программа[\s\S]*programme\.yaml/,
  )
})
