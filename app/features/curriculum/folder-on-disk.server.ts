// Reads a programme folder from the disk, within bounds, with the folder it stands on. Follows no links.
import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { baseOf, withBase } from './programme-base.ts'
import { type Folder, isNoise } from './programme-folder.ts'
import { largestFolder, mostFiles } from './stored-file.ts'

export async function readFolderFromDisk(root: string): Promise<Folder> {
  const own = await readOne(root)
  const base = baseOf(own)
  if (!base) return own
  if (!/^[a-z][a-z0-9-]*$/.test(base.name))
    throw new Error(`programme.yaml:${base.line}  «base» — имя соседней папки.`)
  const below = await readOne(path.join(root, '..', base.name)).catch(() => null)
  if (!below?.has('programme.yaml'))
    throw new Error(`programme.yaml:${base.line}  Рядом нет папки программы «${base.name}».`)
  if (baseOf(below))
    throw new Error(`programme.yaml:${base.line}  «${base.name}» сама стоит на другой программе.`)
  return withBase(own, below)
}

async function readOne(root: string): Promise<Folder> {
  const folder: Folder = new Map()
  let total = 0
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(root, file).split(path.sep).join('/')
    if (isNoise(name) || entry.isDirectory()) continue
    if (!entry.isFile()) throw new Error(`${name}: это не обычный файл.`)
    total += (await lstat(file)).size
    if (folder.size >= mostFiles) throw new Error(`В папке больше ${mostFiles} файлов.`)
    if (total > largestFolder) throw new Error('Папка слишком большая.')
    folder.set(name, await readFile(file))
  }
  return folder
}
