// A programme that stands on another one: its modules, banks, words, files and workbook are taken from there.
import { decodeText, type Folder } from './programme-folder.ts'

/** The `base` of programme.yaml with its line; null where a programme stands on its own. */
export function baseOf(folder: Folder): { name: string; line: number } | null {
  const bytes = folder.get('programme.yaml')
  const decoded = bytes && decodeText(bytes)
  if (!decoded || !('text' in decoded)) return null
  const lines = decoded.text.split('\n')
  const index = lines.findIndex((line) => /^base\s*:/.test(line))
  const name = lines[index]
    ?.replace(/^base\s*:\s*/, '')
    .replace(/\s*(#.*)?$/, '')
    .replace(/^(['"])(.*)\1$/, '$2')
  return name ? { name, line: index + 1 } : null
}

/** What a programme has itself stays; passport, sessions and project are never taken from the base. */
export function withBase(own: Folder, base: Folder): Folder {
  const taken = [...base].filter(([path]) => path !== 'programme.yaml' && !/^(sessions|project)\//.test(path))
  return new Map([...taken, ...own])
}

export const refusedInArchive =
  'Программа с полем «base» берёт модули из соседней папки, поэтому архивом её не загружают. Уберите «base» и положите модули в архив или загрузите папку командой content:load.'
