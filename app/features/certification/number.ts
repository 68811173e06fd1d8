// Registration numbers, verification codes and the token of a verification address. Chance comes as bytes.

/** Удостоверение о повышении квалификации. */
export const advancedTraining = 'ПК'

/** No 0 and O, no 1 and I: a code is read aloud and typed from paper. 32 letters make 8 of them 40 bits. */
const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const codeLength = 8

/** «2026-ПК-000001» */
export function formatNumber({ kind, year, sequence }: { kind: string; year: number; sequence: number }) {
  return `${String(year).padStart(4, '0')}-${kind}-${String(sequence).padStart(6, '0')}`
}

export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < codeLength) throw new Error(`A code needs ${codeLength} random bytes`)
  return [...bytes.slice(0, codeLength)]
    .map((byte) => codeAlphabet.charAt(byte % codeAlphabet.length))
    .join('')
}

export interface Token {
  number: string
  code: string
}

/** The path that a stranger opens: `/verify/2026-ПК-000001-ABCD2345`. */
export function verificationPath({ number, code }: Token): string {
  return `/verify/${number}-${code}`
}

/** Reads what stands after /verify/, or what a person typed or pasted; null when it cannot be a number with its code. */
export function readToken(typed: string): Token | null {
  const match = tokenShape.exec(normalise(typed))
  if (!match) return null
  const [, year, digits, code] = match as unknown as [string, string, string, string]
  return { number: `${year}-${advancedTraining}-${digits}`, code: latin(code) }
}

/** A number alone, as typed into a search; null for anything else. */
export function readNumber(typed: string): string | null {
  const match = numberShape.exec(normalise(typed))
  return match ? `${match[1]}-${advancedTraining}-${match[2]}` : null
}

const kindSpelt = '[ПPР][КK]'
const numberShape = new RegExp(`^(\\d{4})-${kindSpelt}-(\\d{6,9})$`)
const tokenShape = new RegExp(`^(\\d{4})-${kindSpelt}-(\\d{6,9})-([2-9A-ZАВЕКМНРСТУХ]{${codeLength}})$`)

/** Upper case, one kind of dash, and of a pasted address only its last part. */
function normalise(typed: string): string {
  return decoded(typed.slice(0, 500))
    .trim()
    .replace(/^.*\//, '')
    .toLocaleUpperCase('ru-RU')
    .replace(/[\s_‐-―−]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^№-?/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const lookAlikes: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}

/** Cyrillic letters that look like those of the alphabet, typed on a Russian keyboard. */
function latin(code: string): string {
  return [...code].map((letter) => lookAlikes[letter] ?? letter).join('')
}
