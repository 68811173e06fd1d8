// Text of a cell: without what the eye does not see, dates and СНИЛС as ФИС ФРДО wants them. Knows no column.

/** Zero-width signs, marks of direction, soft hyphens, control characters that are no spaces: nothing of a name. */
const invisible = /(?!\s)[\p{Cc}\p{Cf}]/gu

/** Plain spaces, none at the ends, one at a time. Not for values of dictionaries: those are kept as they are. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Straight quotes become «ёлочки», dashes a hyphen: the title of a programme may hold no others. */
export function cleanTitle(title: string): string {
  return cleanText(title)
    .replace(/[“„‟”]/g, '"')
    .replace(/"([^"]*)"/g, '«$1»')
    .replace(/[‐-―−]/g, '-')
}

/** «2026-11-12» → «12.11.2026»; null for no day of the calendar. */
export function dayDigits(iso: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match || Number.isNaN(Date.parse(`${iso}T00:00:00Z`))) return null
  if (new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10) !== iso) return null
  return `${match[3]}.${match[2]}.${match[1]}`
}

/** «12.11.2026» → «2026-11-12»; null for anything else. */
export function isoOf(digits: string): string | null {
  const match = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(digits)
  if (!match) return null
  const iso = `${match[3]}-${match[2]}-${match[1]}`
  return dayDigits(iso) ? iso : null
}

/** «12.11.2026» as spreadsheets count days; null for what is no day. */
export function daySerial(digits: string): number | null {
  const iso = isoOf(digits)
  return iso === null ? null : (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
}

/** «11223344595» → «112-233-445 95» */
export function personalNumberCell(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4')
}

/** A word of both alphabets: a Latin letter that looks like a Russian one, or the other way. Null when there is none. */
export function mixedWord(text: string): string | null {
  return text.split(/[\s-]+/).find((word) => /[A-Za-z]/.test(word) && /[А-Яа-яЁё]/.test(word)) ?? null
}
