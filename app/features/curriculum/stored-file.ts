// Which files a programme may carry, how large, and what an SVG may contain. Bytes in, a refusal or a media type out.

const megabyte = 1024 * 1024
export const largestFile = 25 * megabyte
export const largestFolder = 80 * megabyte
export const mostFiles = 1_500

interface FileKind {
  mimeType: string
  /** How such a file begins, from an offset. */
  magic?: { offset: number; bytes: number[][] }
}

const zip = { offset: 0, bytes: [[0x50, 0x4b, 3, 4]] }
const jpeg = { mimeType: 'image/jpeg', magic: { offset: 0, bytes: [[0xff, 0xd8, 0xff]] } }

const kinds: Record<string, FileKind> = {
  svg: { mimeType: 'image/svg+xml' },
  png: { mimeType: 'image/png', magic: { offset: 0, bytes: [[0x89, 0x50, 0x4e, 0x47]] } },
  jpg: jpeg,
  jpeg,
  webp: { mimeType: 'image/webp', magic: { offset: 8, bytes: [[0x57, 0x45, 0x42, 0x50]] } },
  mp3: {
    mimeType: 'audio/mpeg',
    magic: {
      offset: 0,
      bytes: [
        [0x49, 0x44, 0x33],
        [0xff, 0xfb],
        [0xff, 0xf3],
        [0xff, 0xf2],
      ],
    },
  },
  mp4: { mimeType: 'video/mp4', magic: { offset: 4, bytes: [[0x66, 0x74, 0x79, 0x70]] } },
  vtt: {
    mimeType: 'text/vtt',
    magic: {
      offset: 0,
      bytes: [
        [0x57, 0x45, 0x42, 0x56, 0x54, 0x54],
        [0xef, 0xbb, 0xbf, 0x57, 0x45, 0x42],
      ],
    },
  },
  pdf: { mimeType: 'application/pdf', magic: { offset: 0, bytes: [[0x25, 0x50, 0x44, 0x46]] } },
  docx: { mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', magic: zip },
  xlsx: { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', magic: zip },
  pptx: { mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', magic: zip },
}

export function judgeFile(path: string, bytes: Uint8Array): { mimeType: string } | { refusal: string } {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined
  if (!kind)
    return { refusal: `Файлы «.${extension}» не принимаются: можно ${Object.keys(kinds).join(', ')}.` }
  if (bytes.length === 0) return { refusal: 'Файл пустой.' }
  if (bytes.length > largestFile) return { refusal: `Файл больше ${largestFile / megabyte} МБ.` }
  if (kind.magic && !beginsRight(bytes, kind.magic))
    return { refusal: `Внутри не «.${extension}»: файл испорчен или переименован.` }
  if (extension === 'svg') {
    const refusal = refuseSvg(bytes)
    if (refusal) return { refusal }
  }
  return { mimeType: kind.mimeType }
}

function beginsRight(bytes: Uint8Array, { offset, bytes: starts }: NonNullable<FileKind['magic']>): boolean {
  return starts.some((start) => start.every((byte, index) => bytes[offset + index] === byte))
}

const namespaces = [
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
]

/** A picture must be only a picture: it is shown to people as a page of this site, too. */
export function refuseSvg(bytes: Uint8Array): string | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'SVG должен быть в кодировке UTF-8.'
  }
  if (!/<svg[\s>]/.test(text)) return 'Внутри нет элемента <svg>.'
  if (/encoding\s*=\s*["'](?!utf-8)/i.test(text)) return 'SVG должен быть в кодировке UTF-8.'
  if (/<!(doctype|entity)|<\?(?!xml\s)/i.test(text))
    return 'В SVG есть объявления DOCTYPE, ENTITY или таблица стилей.'
  const element =
    /<(?:[\w-]+:)?(script|foreignobject|iframe|embed|object|audio|video|handler|listener|set|animate\w*)[\s/>]/i.exec(
      text,
    )
  if (element) return `В SVG есть <${element[1]}>: рисунок должен быть только рисунком.`
  if (/[\s"'/]on[a-z]+\s*=/i.test(text)) return 'В SVG есть обработчик событий.'
  for (const [, space = ''] of text.matchAll(/xmlns(?::[\w-]+)?\s*=\s*["']([^"']*)["']/g))
    if (!namespaces.includes(space)) return `В SVG есть чужое пространство имён (${space.slice(0, 60)}).`
  for (const [, address = ''] of text.matchAll(/(?:href|src)\s*=\s*["']\s*([^"']*)/gi))
    if (!/^(#|data:image\/(png|jpeg|webp);base64,)/.test(address)) return 'SVG ссылается наружу.'
  if (/url\(\s*["']?(?!#)|@import|javascript:/i.test(text)) return 'SVG ссылается наружу.'
  return null
}
