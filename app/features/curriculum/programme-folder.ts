// A programme folder as a map of its files, whatever it was read from. Says which paths may stand in it.

/** Path inside the folder («modules/m1/module.yaml») → bytes. */
export type Folder = Map<string, Uint8Array>

const safePath = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i
const noise = /(^|\/)(\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(\/|$)/i

/** What systems leave in folders and archives; skipped without a word. */
export function isNoise(path: string): boolean {
  // «..» is no noise: it is refused as a path.
  return noise.test(path.replace(/(^|\/)\.\.?(?=\/|$)/g, '$1up'))
}

export function refusePath(path: string): string | null {
  if (safePath.test(path) && !path.includes('..') && path.length <= 200) return null
  return 'Имя файла: только латиница, цифры, точка, дефис и подчёркивание; без «..» и обратной черты.'
}

/** Archives often hold the folder itself: then everything moves one level up. */
export function withoutTopFolder(folder: Folder): Folder {
  if (folder.has('programme.yaml')) return folder
  const tops = new Set([...folder.keys()].map((path) => path.split('/')[0]))
  const [top] = tops
  if (tops.size !== 1 || !folder.has(`${top}/programme.yaml`)) return folder
  return new Map([...folder].map(([path, bytes]) => [path.slice((top?.length ?? 0) + 1), bytes]))
}

export type DecodedText = { text: string } | { refusal: string }

const longestText = 400_000

/** Text without the byte order mark, with Unix line ends. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > longestText) return { refusal: 'Текст слишком длинный.' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n') }
  } catch {
    return { refusal: 'Файл не в кодировке UTF-8.' }
  }
}
