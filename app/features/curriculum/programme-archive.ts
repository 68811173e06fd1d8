// Unpacks a ZIP of a programme folder within bounds: what unpacks to too much is cut off while it unpacks.
import { Unzip, UnzipInflate } from 'fflate'
import { type Folder, isNoise, refusePath, withoutTopFolder } from './programme-folder.ts'
import type { Problem } from './problem.ts'
import { largestFile, largestFolder, mostFiles } from './stored-file.ts'

const megabyte = 1024 * 1024
/** Fed in small pieces: a kilobyte of an archive may unpack to a megabyte. */
const piece = 16 * 1024

export type Unpacked = { folder: Folder } | { problems: Problem[] }

class TooMuch extends Error {}

export function unpackArchive(archive: string, bytes: Uint8Array): Unpacked {
  const refuse = (message: string, file = archive): Unpacked => ({
    problems: [{ file, line: null, message }],
  })
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('Это не ZIP-архив.')
  const parts = new Map<string, Uint8Array[]>()
  const finished = new Set<string>()
  const problems: Problem[] = []
  let total = 0
  let entries = 0

  const unzip = new Unzip((entry) => {
    entries += 1
    if (entries > mostFiles) throw new TooMuch(`В архиве больше ${mostFiles} файлов.`)
    if (entry.name.endsWith('/') || isNoise(entry.name)) return
    const message = refusePath(entry.name) ?? (parts.has(entry.name) ? 'Файл лежит в архиве дважды.' : null)
    if (message) return void problems.push({ file: entry.name.slice(0, 200), line: null, message })
    const chunks: Uint8Array[] = []
    parts.set(entry.name, chunks)
    let size = 0
    entry.ondata = (error, chunk, final) => {
      if (error) throw error
      size += chunk.length
      total += chunk.length
      if (size > largestFile) throw new TooMuch(`Файл ${entry.name} больше ${largestFile / megabyte} МБ.`)
      if (total > largestFolder)
        throw new TooMuch(`Архив распаковывается больше чем в ${largestFolder / megabyte} МБ.`)
      chunks.push(chunk)
      if (final) finished.add(entry.name)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += piece)
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch (error) {
    return refuse(error instanceof TooMuch ? error.message : 'Архив испорчен или закрыт паролем.')
  }
  if (problems.length) return { problems }
  if (finished.size < parts.size) return refuse('Архив испорчен: часть файлов обрывается.')
  if (!parts.size) return refuse('Архив пуст.')
  const folder: Folder = new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]))
  return { folder: withoutTopFolder(folder) }
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
