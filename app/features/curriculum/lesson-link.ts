// Which addresses a lesson may link to.

const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/** Says why a link is refused; null when it may stand. */
export function refuseLink(address: string): string | null {
  // Browsers drop tabs and line breaks inside an address: `java\tscript:` would run.
  // eslint-disable-next-line no-control-regex -- these are the characters that must not be there
  if (/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\ufeff]/.test(address))
    return 'В адресе ссылки стоят пробелы или невидимые знаки.'
  if (address.includes('\\')) return 'В адресе ссылки стоит обратная косая черта.'
  if (address.startsWith('//')) return 'Ссылка на другой сайт должна начинаться с https://.'
  const scheme = /^([^/?#]*?:)/.exec(address)?.[1]?.toLowerCase()
  if (scheme && !schemes.includes(scheme))
    return `Ссылки «${scheme}» запрещены: можно http(s), mailto, tel и ссылки внутри сайта.`
  if (address.startsWith('files/')) return 'Файл для скачивания ставят блоком <Download>.'
  return null
}

export function isExternal(address: string): boolean {
  return /^https?:/i.test(address)
}

/** A file of the programme folder: «files/put.svg». */
export function isOwnFile(address: string): boolean {
  return /^files\/[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i.test(address)
}
