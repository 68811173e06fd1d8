// The colours of a chart and the shapes that tell its series apart where colours do not: on a screen by tokens, in a file
// by the values of the light theme.

export interface ChartPalette {
  ink: string
  quiet: string
  line: string
  edge: string
  card: string
  series: readonly string[]
  target: string
  mark: string
  font?: string
}

/** Follows the theme of the page, dark and two-coloured ones too. */
export const screenPalette: ChartPalette = {
  ink: 'var(--ink)',
  quiet: 'var(--ink-2)',
  line: 'var(--line)',
  edge: 'var(--field-line)',
  card: 'var(--card)',
  series: ['var(--pine)', 'var(--sky)', 'var(--amber)', 'var(--ink-2)'],
  target: 'var(--wax)',
  mark: 'var(--sky)',
}

/** Of the light theme in tokens.css. */
export const filePalette: ChartPalette = {
  ink: '#1c2530',
  quiet: '#566070',
  line: '#e4dfd6',
  edge: '#857f71',
  card: '#ffffff',
  series: ['#0f5c4d', '#28578f', '#855600', '#566070'],
  target: '#b0402a',
  mark: '#28578f',
  font: 'Golos Text',
}

/** Each series has a dash and a marker of its own. */
export const dashes = [undefined, '7 4', '2 4', '10 3 2 3'] as const
export const markers = ['disc', 'square', 'triangle', 'ring'] as const
export type Marker = (typeof markers)[number]

export function ofSeries<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item
}
