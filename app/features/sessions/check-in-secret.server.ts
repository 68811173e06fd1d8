// The day's secret at work: signing codes, naming devices without knowing them, and tickets for who opened a right code in time.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '#app/platform/env.server.ts'
import type { Sign } from './check-in-code.ts'

export function signWith(secret: string): Sign {
  return (message) => createHmac('sha256', secret).update(message).digest()
}

const deviceCookie = 'reshayu-device'
const ticketCookie = 'reshayu-check-in'
const year = 31_536_000
/** Time to sign in and press the button. */
const ticketSeconds = 600

const secure = env.secureCookies ? '; Secure' : ''

/** The device that brings this Cookie header; null for one never seen. */
export function readDevice(cookies: string | null): string | null {
  return readCookie(cookies, deviceCookie, /^[\w-]{32}$/)
}

export function newDevice(): string {
  return randomBytes(24).toString('base64url')
}

export function keepDevice(device: string): string {
  return `${deviceCookie}=${device}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`
}

/** What is stored: the same device looks different on every day, so nobody can follow it. */
export function deviceDigest(device: string, dayId: string): string {
  return createHash('sha256').update(`${dayId}:${device}`).digest('base64url')
}

/** Says that this device opened a right code at that moment. It is of no use on another device. */
export function ticketFor(secret: string, { dayId, device }: { dayId: string; device: string }, now: Date) {
  const at = now.getTime().toString(36)
  const value = `${dayId}.${at}.${ticketProof(secret, device, at)}`
  return `${ticketCookie}=${value}; Path=/check-in; Max-Age=${ticketSeconds}; HttpOnly; SameSite=Lax${secure}`
}

export function readTicket(cookies: string | null): string | null {
  return readCookie(cookies, ticketCookie, /^\w+\.\w+\.[\w-]+$/)
}

export function isTicket(
  secret: string,
  { ticket, dayId, device }: { ticket: string | null; dayId: string; device: string | null },
  now: Date,
): boolean {
  const [day, at = '', proof = ''] = ticket?.split('.') ?? []
  if (day !== dayId || device === null) return false
  const age = now.getTime() - parseInt(at, 36)
  if (!(age >= 0 && age <= ticketSeconds * 1000)) return false
  const [given, wanted] = [Buffer.from(proof), Buffer.from(ticketProof(secret, device, at))]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function ticketProof(secret: string, device: string, at: string): string {
  return createHmac('sha256', secret).update(`ticket:${device}:${at}`).digest('base64url')
}

function readCookie(cookies: string | null, name: string, form: RegExp): string | null {
  const value = new RegExp(`(?:^|;\\s*)${name}=([^;]+)`).exec(cookies ?? '')?.[1]
  return value !== undefined && form.test(value) ? value : null
}
