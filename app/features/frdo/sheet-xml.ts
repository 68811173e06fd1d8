// The XML of a spreadsheet as far as the template needs it: elements that do not nest, their attributes, text of cells.

/** Inside a tag: a «>» may stand in quotes. */
const inTag = `(?:[^>"']|"[^"]*"|'[^']*')*?`

export interface XmlElement {
  attributes: Record<string, string>
  /** Empty for `<x/>`. */
  inner: string
  /** Whole, as it stands, and where. */
  text: string
  at: number
}

/** All elements of a name, in order. Not for elements that hold others of the same name. */
export function* elementsOf(xml: string, name: string): Generator<XmlElement> {
  const shape = new RegExp(`<${name}(?=[\\s/>])(${inTag})(?:/>|>([\\s\\S]*?)</${name}\\s*>)`, 'g')
  for (const match of xml.matchAll(shape)) {
    const [text, attributes = '', inner = ''] = match
    yield { attributes: attributesOf(attributes), inner, text, at: match.index }
  }
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
  return Object.fromEntries(
    pairs.map(([, key = '', double, single]) => [key, plainText(double ?? single ?? '')]),
  )
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities and the spreadsheet's own `_x000a_` as the signs they stand for. */
export function plainText(xml: string): string {
  return xml
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name: string) => {
      if (name) return entities[name] ?? whole
      const code = hex ? parseInt(hex as string, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** Ready to stand between tags or in double quotes. */
export function xmlText(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** What a shared string or an inline one says; phonetic hints are no part of it. */
export function richText(inner: string): string {
  const spoken = inner.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '')
  return [...elementsOf(spoken, 't')].map(({ inner: text }) => plainText(text)).join('')
}

/** Text of the cells by their address, empty ones left out. */
export function cellTexts(sheet: string, shared: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { attributes, inner } of elementsOf(sheet, 'c')) {
    const text = textOf(attributes.t, inner, shared)
    if (attributes.r && text !== '') texts.set(attributes.r, text)
  }
  return texts
}

function textOf(type: string | undefined, inner: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return richText(inner)
  const [value] = elementsOf(inner, 'v')
  if (!value) return ''
  return type === 's' ? (shared[Number(value.inner)] ?? '') : plainText(value.inner)
}
