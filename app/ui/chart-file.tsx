// A chart as a file of its own: its title and sentence above, its notes below, in the colours of the light theme. Read
// only by routes that answer with files: it brings the renderer of markup.
import { cloneElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { downloadHeaders } from '#app/lib/download.ts'
import { type ChartPalette, filePalette } from './chart-palette.ts'

export interface ChartSheet {
  title: string
  sentence: string
  /** Below the drawing: marks in words, the source, that the figures are fictional. */
  notes?: string[]
  /** `LineMarks`, `BarMarks` or `IntervalMarks` with its drawing. */
  marks: ReactElement<{ drawing: { width: number; height: number }; palette: ChartPalette }>
}

const margin = 32

export function chartMarkup({ title, sentence, notes = [], marks }: ChartSheet): string {
  const { width, height } = marks.props.drawing
  const perLine = Math.floor(width / 7.3)
  const above = wrapped(sentence, perLine)
  const below = notes.flatMap((note) => wrapped(note, perLine))
  const top = margin + 30 + above.length * 20 + 14
  const full = { width: width + 2 * margin, height: top + height + below.length * 19 + 14 + margin }
  const drawing = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${full.width} ${full.height}`}
      {...full}
      fontFamily="Golos Text, Golos, Arial, sans-serif"
    >
      <title>{title}</title>
      <desc>{sentence}</desc>
      <rect {...full} fill={filePalette.card} />
      <text x={margin} y={margin + 18} fontSize="22" fontWeight="600" fill={filePalette.ink}>
        {title}
      </text>
      <Lines lines={above} from={margin + 46} size={14} />
      <g transform={`translate(${margin} ${top})`}>{cloneElement(marks, { palette: filePalette })}</g>
      <Lines lines={below} from={top + height + 26} size={13} />
    </svg>
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(drawing)}`
}

function Lines({ lines, from, size }: { lines: string[]; from: number; size: number }) {
  return (
    <text fontSize={size} fill={filePalette.quiet}>
      {lines.map((line, at) => (
        <tspan key={at} x={margin} y={from + at * (size + 6)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Breaks between words: a drawing has no paragraphs. */
export function wrapped(text: string, perLine: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= perLine)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The answer of a route: the drawing itself, or the picture that `picture` makes of it. */
export async function chartAnswer(
  sheet: ChartSheet,
  { format, name, plainName }: { format: 'svg' | 'png'; name: string; plainName: string },
  picture: (svg: string) => Promise<Uint8Array>,
): Promise<Response> {
  const markup = chartMarkup(sheet)
  const bytes = format === 'svg' ? new TextEncoder().encode(markup) : await picture(markup)
  const type = format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png'
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...downloadHeaders({
        name: `${name}.${format}`,
        plainName: `${plainName}.${format}`,
        ...{ type, size: bytes.length },
      }),
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
