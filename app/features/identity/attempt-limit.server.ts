// Limits on guessing, kept in the memory of this process: by the reader's address, and for e-mails without an account.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { takePoint } from '#app/platform/take-point.server.ts'
import { failuresAllowed, lockMinutes } from './lockout.ts'
import { hashSecret } from './lucia-adapter.server.ts'

const failures = new RateLimiterMemory({ keyPrefix: 'sign-in', points: 30, duration: 300 })
const letters = new RateLimiterMemory({ keyPrefix: 'letter', points: 10, duration: 900 })
const strangers = new RateLimiterMemory({ keyPrefix: 'stranger', points: failuresAllowed, duration: 3600 })

/** Counts a try from this address before it is judged, so that many at once do not slip through. */
export function takeSignInTry(address: string): Promise<boolean> {
  return takePoint(failures, address)
}

/** A right password gives the try back: only failures are limited. */
export async function giveBackSignInTry(address: string): Promise<void> {
  await failures.reward(address)
}

/** Letters asked for from one address. */
export function takeLetter(address: string): Promise<boolean> {
  return takePoint(letters, address)
}

/**
 * The lock-out of an e-mail that has no account: an answer must not tell the two apart.
 * Returns whether it is closed now.
 */
export async function strangerIsLocked(email: string): Promise<boolean> {
  const state = await strangers.get(hashSecret(email))
  return state !== null && state.consumedPoints > failuresAllowed
}

/** One more failure; returns whether it closed the e-mail. */
export async function countStrangerFailure(email: string): Promise<boolean> {
  const key = hashSecret(email)
  const state = await strangers.consume(key).catch(() => null)
  if (state && state.consumedPoints < failuresAllowed) return false
  await strangers.block(key, lockMinutes * 60)
  return true
}
