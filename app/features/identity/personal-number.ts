// СНИЛС as a number: how it is written, whether its check digits are right. Knows no keys and no storage.

/** Eleven digits of what was typed; null when there are not eleven. A spreadsheet drops leading zeros of a number. */
export function readPersonalNumber(typed: string): string | null {
  if (!/^[\d\s\-–.]+$/.test(typed)) return null
  const digits = typed.replace(/\D/g, '')
  if (digits.length < 9 || digits.length > 11) return null
  return digits.padStart(11, '0')
}

/** The last two digits are the control number of the first nine; numbers up to 001-001-998 have none. */
export function isPersonalNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^0+$/.test(digits)) return false
  const body = digits.slice(0, 9)
  if (Number(body) <= 1_001_998) return true
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0)
  const rest = sum % 101
  return Number(digits.slice(9)) === (rest === 100 ? 0 : rest)
}
