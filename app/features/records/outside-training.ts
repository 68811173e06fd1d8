// Training taken elsewhere: which scans of its paper are taken. A scan is known by its first bytes, never by its name.

export const largestScan = 10 * 1024 * 1024

const kinds = [
  { mimeType: 'application/pdf', extension: 'pdf', magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mimeType: 'image/jpeg', extension: 'jpg', magic: [0xff, 0xd8, 0xff] },
  { mimeType: 'image/png', extension: 'png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

export type ScanJudgement = { mimeType: string; fileName: string } | { refusal: string }

/** The name keeps its words and gets the extension of what is inside. */
export function judgeScan({ name, bytes }: { name: string; bytes: Uint8Array }): ScanJudgement {
  if (!bytes.length) return { refusal: 'Файл пустой.' }
  if (bytes.length > largestScan) return { refusal: 'Файл больше 10 МБ. Отсканируйте с меньшим качеством.' }
  const kind = kinds.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte))
  if (!kind) return { refusal: 'Нужен скан в PDF, JPEG или PNG. Внутри этого файла другое.' }
  const bare = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}"<>|:*?]/gu, '')
    .trim()
    .slice(0, 80)
  return { mimeType: kind.mimeType, fileName: `${bare || 'скан'}.${kind.extension}` }
}
