// One-time links: what kinds there are, how long each lives and where it leads.

export type TokenKind = 'invitation' | 'password-reset'

const hour = 3_600_000

const lifetimes: Record<TokenKind, number> = {
  invitation: 14 * 24 * hour,
  'password-reset': hour,
}

export function tokenExpiry(kind: TokenKind, now: Date): Date {
  return new Date(now.getTime() + lifetimes[kind])
}

export function tokenPath(kind: TokenKind, secret: string): string {
  return kind === 'invitation' ? `/invitation/${secret}` : `/password/reset/${secret}`
}

/** A secret has exactly this form; anything else is not even looked up. */
export function isTokenSecret(value: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(value)
}
