// How the pages look to one person: text size, spacing, font, colours, images. Kept in the profile or in a cookie.

export const displayChoices = {
  size: ['100', '150', '200'],
  spacing: ['0', '1', '2'],
  leading: ['1.5', '2'],
  font: ['sans', 'serif'],
  scheme: [
    'auto',
    'light',
    'dark',
    'black-on-white',
    'white-on-black',
    'blue-on-sky',
    'brown-on-beige',
    'green-on-brown',
  ],
  images: ['on', 'grey', 'off'],
} as const

export type DisplayField = keyof typeof displayChoices
export type Display = { [F in DisplayField]: (typeof displayChoices)[F][number] }

/** «Обычная версия»: the first choice of each. */
export const usualDisplay: Display = {
  size: '100',
  spacing: '0',
  leading: '1.5',
  font: 'sans',
  scheme: 'auto',
  images: 'on',
}

export const displayFields = Object.keys(displayChoices) as DisplayField[]

/** Takes what is known and leaves the rest usual: a stored choice may be older than the program. */
export function displayFrom(source: unknown): Display {
  const given = typeof source === 'object' && source !== null ? (source as Record<string, unknown>) : {}
  const pick = <F extends DisplayField>(field: F): Display[F] => {
    const choices: readonly unknown[] = displayChoices[field]
    return choices.includes(given[field]) ? (given[field] as Display[F]) : usualDisplay[field]
  }
  return {
    size: pick('size'),
    spacing: pick('spacing'),
    leading: pick('leading'),
    font: pick('font'),
    scheme: pick('scheme'),
    images: pick('images'),
  }
}

/** The profile decides once the person has chosen something there; until then the browser's cookie does. */
export function displayOf(profile: string | null, cookieHeader: string | null): Display {
  const stored = profile === null ? null : parseObject(profile)
  if (stored && Object.keys(stored).length) return displayFrom(stored)
  return displayFrom(Object.fromEntries(new URLSearchParams(cookieValue(cookieHeader ?? ''))))
}

export function isUsual(display: Display): boolean {
  return displayFields.every((field) => display[field] === usualDisplay[field])
}

/** The attributes of <html>: only what differs from the usual, so that most pages carry none. */
export function displayAttributes(display: Display): Record<string, string> {
  return Object.fromEntries(
    displayFields
      .filter((field) => display[field] !== usualDisplay[field])
      .map((field) => [`data-${field}`, display[field]]),
  )
}

const cookieName = 'display'
const year = 365 * 24 * 60 * 60

/**
 * The cookie of this browser, as a header and as `document.cookie` take it: the page writes it at once, so that a
 * reload cannot overtake the request. Nothing personal stands in it; the usual display forgets it.
 */
export function displayCookie(display: Display, secure: boolean): string {
  const chosen = displayFields.filter((field) => display[field] !== usualDisplay[field])
  const value = chosen.map((field) => `${field}=${display[field]}`).join('&')
  const life = value ? year : 0
  return `${cookieName}=${encodeURIComponent(value)}; Path=/; Max-Age=${life}; SameSite=Lax${secure ? '; Secure' : ''}`
}

function cookieValue(header: string): string {
  const found = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`).exec(header)?.[1] ?? ''
  try {
    return decodeURIComponent(found)
  } catch {
    return ''
  }
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
