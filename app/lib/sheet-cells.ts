// What stands in a cell of somebody else's table: a day in any usual spelling, a whole number, yes or no.

/** UTC midnight; null for what is no day. Spreadsheets also keep days as numbers counted from 1900. */
export function readDayCell(text: string): Date | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  if (iso) return dayFrom(iso[1], iso[2], iso[3])
  const russian = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s*г\.?)?$/.exec(text)
  if (russian)
    return dayFrom(russian[3]?.length === 2 ? `20${russian[3]}` : russian[3], russian[2], russian[1])
  const serial = /^(\d{5})(?:[.,]0+)?$/.exec(text)
  if (!serial) return null
  const count = Number(serial[1])
  return count >= 20_000 && count <= 80_000 ? new Date(Date.UTC(1899, 11, 30 + count)) : null
}

function dayFrom(year = '', month = '', day = ''): Date | null {
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const same = made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day)
  return same && Number(year) >= 1900 ? made : null
}

/** «1 200», «12,0» and «12» are whole numbers; «12,5» and «-3» are none. */
export function readCountCell(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/[.,]0+$/, '')
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null
}

/** Null for anything else. */
export function readYesCell(text: string): boolean | null {
  const plain = text.toLocaleLowerCase('ru-RU').trim()
  if (['да', '1', '+', 'истина', 'true', 'есть'].includes(plain)) return true
  return ['нет', '0', '-', '—', 'ложь', 'false'].includes(plain) ? false : null
}
