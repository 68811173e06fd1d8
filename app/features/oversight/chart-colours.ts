// Colours of the roll-out's drawings: tokens on the screen, the light theme's values in a file that stands alone.
import type { Stage } from './stage.ts'

export interface ChartColours {
  paper: string
  card: string
  line: string
  fieldLine: string
  ink: string
  ink2: string
  wax: string
  track: string
  /** Fill, edge and text of a stage. */
  stages: Record<Stage, { fill: string; edge: string; text: string; soft: string }>
}

type Token =
  | 'paper'
  | 'card'
  | 'line'
  | 'field-line'
  | 'ink'
  | 'ink-2'
  | 'wax'
  | 'track'
  | 'sky'
  | 'sky-wash'
  | 'pine'
  | 'pine-deep'
  | 'pine-wash'
  | 'on-pine'

/** Of ui/tokens.css, light. */
const lightTheme: Record<Token, string> = {
  ...{ paper: '#faf8f4', card: '#ffffff', line: '#e4dfd6', 'field-line': '#857f71' },
  ...{ ink: '#1c2530', 'ink-2': '#566070', wax: '#b0402a', track: '#ece6da' },
  ...{ sky: '#28578f', 'sky-wash': '#e9f0f8', pine: '#0f5c4d', 'pine-deep': '#0a463b' },
  ...{ 'pine-wash': '#e6f1ee', 'on-pine': '#ffffff' },
}

function coloursBy(of: (token: Token) => string): ChartColours {
  return {
    ...{ paper: of('paper'), card: of('card'), line: of('line'), fieldLine: of('field-line') },
    ...{ ink: of('ink'), ink2: of('ink-2'), wax: of('wax'), track: of('track') },
    stages: {
      none: { fill: of('card'), edge: of('line'), text: of('ink-2'), soft: of('ink-2') },
      pilot: { fill: of('sky-wash'), edge: of('sky'), text: of('ink'), soft: of('ink-2') },
      running: { fill: of('pine-wash'), edge: of('pine'), text: of('ink'), soft: of('ink-2') },
      covered: { fill: of('pine'), edge: of('pine'), text: of('on-pine'), soft: of('on-pine') },
      sustained: { fill: of('pine-deep'), edge: of('pine-deep'), text: of('on-pine'), soft: of('on-pine') },
    },
  }
}

export const screenColours = coloursBy((token) => `var(--${token})`)
export const fileColours = coloursBy((token) => lightTheme[token])
