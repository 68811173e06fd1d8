// How states of letters are called on screen.
import type { MailState } from './mail-text.ts'

export const mailStates: Record<MailState, { title: string; tone: 'amber' | 'pine' | 'wax' }> = {
  waiting: { title: 'ждёт отправки', tone: 'amber' },
  sent: { title: 'отправлено', tone: 'pine' },
  failed: { title: 'не отправлено', tone: 'wax' },
}

export function readMailState(value: string | null): MailState | null {
  return value !== null && Object.hasOwn(mailStates, value) ? (value as MailState) : null
}
