// Preloaded into a server under test: its clock goes ahead by as many minutes as the file says, and can be turned while
// the server runs. The product knows nothing of it.
import { readFileSync } from 'node:fs'

const file = process.env.CLOCK_AHEAD_FILE
const Real = Date
let ahead = 0
let readAt = 0

function now() {
  const real = Real.now()
  if (file && real - readAt > 20) {
    readAt = real
    ahead = Number(readFileSync(file, 'utf8')) * 60_000
  }
  return real + ahead
}

globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length) super(...given)
    else super(now())
  }

  static now() {
    return now()
  }

  static [Symbol.hasInstance](value) {
    return value instanceof Real
  }
}
