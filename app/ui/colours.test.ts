// Contrast of every pair of tokens that meets, in every theme and scheme, computed from the stylesheet itself.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('app/ui/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

type Tokens = Record<string, string>

function block(selector: string): Tokens {
  const at = css.indexOf(`${selector} {`)
  if (at < 0) throw new Error(`No block ${selector}`)
  const body = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  )
}

const pairSchemes = ['black-on-white', 'white-on-black', 'blue-on-sky', 'brown-on-beige', 'green-on-brown']
const light = block("[data-scheme='light']")
const schemes: Record<string, Tokens> = {
  light,
  dark: block("[data-scheme='dark']"),
  'dark by the system': block(':root:not([data-scheme])'),
  ...Object.fromEntries(
    pairSchemes.map((name) => [
      name,
      { ...block("[data-scheme*='-on-']"), ...block(`[data-scheme='${name}']`) },
    ]),
  ),
}

function colour(tokens: Tokens, name: string): string {
  const value = tokens[name]
  const reference = /^var\(--([\w-]+)\)$/.exec(value ?? '')?.[1]
  if (reference) return colour(tokens, reference)
  if (!/^#[0-9a-f]{6}$/.test(value ?? '')) throw new Error(`${name} is ${value}`)
  return value as string
}

function luminance(hex: string): number {
  const channels = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  const [red = 0, green = 0, blue = 0] = channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(tokens: Tokens, a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(colour(tokens, a)), luminance(colour(tokens, b))].sort(
    (x, y) => x - y,
  )
  return (high + 0.05) / (low + 0.05)
}

const surfaces = ['paper', 'card', 'pine-wash', 'wax-wash', 'amber-wash', 'sky-wash']
const pairs = (inks: string[], grounds: string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const))

const textPairs = [
  ...pairs(['ink', 'ink-2', 'pine', 'wax', 'amber', 'sky'], surfaces),
  ...pairs(['on-pine'], ['pine', 'pine-deep']),
  ...pairs(['on-hero', 'on-hero-2'], ['hero']),
]
const graphicPairs = [
  ...pairs(['field-line', 'focus'], surfaces),
  ...pairs(['pine', 'wax', 'amber', 'sky'], surfaces),
  ['pine', 'track'] as const,
]

const failing = (tokens: Tokens, list: (readonly [string, string])[], least: number) =>
  list
    .map(([a, b]) => ({ pair: `${a} on ${b}`, ratio: Math.round(contrast(tokens, a, b) * 100) / 100 }))
    .filter(({ ratio }) => ratio < least)

describe.each(Object.entries(schemes))('%s', (_name, tokens) => {
  it('names every token', () => {
    expect(
      Object.keys(tokens)
        .filter((name) => !/^(fore|back)$/.test(name))
        .sort(),
    ).toEqual(Object.keys(light).sort())
  })

  it('keeps text at 4.5:1', () => expect(failing(tokens, textPairs, 4.5)).toEqual([]))

  it('keeps edges of controls, marks and the focus ring at 3:1', () => {
    expect(failing(tokens, graphicPairs, 3)).toEqual([])
  })
})

describe('the dark theme', () => {
  it('is the same by choice and by the system', () => {
    expect(schemes['dark by the system']).toEqual(schemes.dark)
  })
})

describe('the stylesheet', () => {
  it('has no scheme that this test does not know', () => {
    const known = [...css.matchAll(/\[data-scheme='([\w-]+)'\]/g)].map(([, name]) => name)
    expect([...new Set(known)].sort()).toEqual(['light', 'dark', ...pairSchemes].sort())
  })

  it('names in @theme only tokens that exist', () => {
    const theme = readFileSync('app/tailwind.css', 'utf8')
    const used = [...theme.matchAll(/--color-[\w-]+: var\(--([\w-]+)\)/g)].map(([, name]) => name ?? '')
    expect(used.length).toBeGreaterThan(15)
    expect(used.filter((name) => !(name in light))).toEqual([])
  })
})
