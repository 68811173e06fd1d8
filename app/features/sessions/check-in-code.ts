// The codes of a day: one that the room's screen changes every 20 seconds, and six digits for a minute. The key comes as a function.

/** HMAC of a message with the day's secret. */
export type Sign = (message: string) => Uint8Array

export const screenStep = 20_000
export const digitStep = 60_000
/** An old code of the last minutes was read too slowly; an older one was kept or sent on. */
const lately = 5 * 60_000

export type CodeVerdict = 'right' | 'expired' | 'replayed' | 'wrong'

/** What the QR on the screen carries: the step in the open, and its proof. */
export function screenCode(sign: Sign, now: Date): string {
  return codeOfStep(sign, stepAt(now, screenStep))
}

/** The current and the previous step are right: a person needs time to raise a phone. */
export function judgeScreenCode(sign: Sign, code: string, now: Date): CodeVerdict {
  const step = parseInt(/^([0-9a-z]{1,9})-[0-9a-f]{16}$/.exec(code)?.[1] ?? '', 36)
  if (Number.isNaN(step) || code !== codeOfStep(sign, step)) return 'wrong'
  const age = stepAt(now, screenStep) - step
  if (age < 0) return 'wrong'
  if (age <= 1) return 'right'
  return age * screenStep <= lately ? 'expired' : 'replayed'
}

/** Six digits for people whose camera fails. */
export function digitCode(sign: Sign, now: Date): string {
  return digitsOfStep(sign, stepAt(now, digitStep))
}

export function judgeDigits(sign: Sign, digits: string, now: Date): CodeVerdict {
  const current = stepAt(now, digitStep)
  const wanted = digits.replace(/\D/g, '')
  for (let age = 0; age * digitStep <= lately; age += 1)
    if (wanted === digitsOfStep(sign, current - age)) return age <= 1 ? 'right' : 'expired'
  return 'wrong'
}

/** Milliseconds until the screen must draw the next code. */
export function untilNextCode(now: Date): number {
  return screenStep - (now.getTime() % screenStep)
}

function stepAt(now: Date, length: number): number {
  return Math.floor(now.getTime() / length)
}

function codeOfStep(sign: Sign, step: number): string {
  const proof = [...sign(`screen:${step}`).slice(0, 8)]
  return `${step.toString(36)}-${proof.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function digitsOfStep(sign: Sign, step: number): string {
  const [a = 0, b = 0, c = 0, d = 0] = sign(`digits:${step}`)
  return String((((a & 0x7f) << 24) | (b << 16) | (c << 8) | d) % 1_000_000).padStart(6, '0')
}
