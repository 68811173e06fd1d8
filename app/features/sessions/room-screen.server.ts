// What the screen of the room shows now: the code as a picture, its six digits, and how many have come.
import QRCode from 'qrcode'
import { database } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { digitCode, screenCode, untilNextCode } from './check-in-code.ts'
import { signWith } from './check-in-secret.server.ts'
import type { StaffDay } from './day-rows.server.ts'

export interface RoomCode {
  /** An address of data for an <img>. */
  picture: string
  digits: string
  seen: number
  /** Milliseconds until the next code, and until when this one is honest to show. */
  next: number
  state: 'before' | 'open' | 'after'
}

export async function roomCode({ id, secret, window }: StaffDay, now = new Date()): Promise<RoomCode> {
  const sign = signWith(secret)
  const address = publicAddress(`/check-in/${id}?code=${screenCode(sign, now)}`)
  const svg = await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return {
    picture: `data:image/svg+xml,${encodeURIComponent(svg.trim())}`,
    digits: digitCode(sign, now),
    seen: await database().checkIn.count({ where: { dayId: id } }),
    next: untilNextCode(now),
    state: now < window.opensAt ? 'before' : now > window.closesAt ? 'after' : 'open',
  }
}

/** What people type where a camera fails. */
export function checkInAddress(): string {
  return publicAddress('/check-in').replace(/^https?:\/\//, '')
}
