// Bounds that a text keeps before it is parsed: the parser's time grows with the square of some nestings.

const longest = 64_000
/** Columns taken by list and quotation marks and indents at a line's beginning: about ten levels. */
const deepestPrefix = 60
const mostMarks = 3_000
const mostFootnotes = 200

export function refuseBulk(text: string): { line: number | null; message: string } | null {
  if (text.length > longest) return { line: null, message: 'Урок слишком длинный: разделите его на два.' }
  const lines = text.split('\n')
  const deep = lines.findIndex((line) => (/^[\s>*+\-\d.)]*/.exec(line)?.[0].length ?? 0) > deepestPrefix)
  if (deep >= 0) return { line: deep + 1, message: 'Слишком глубокая вложенность.' }
  for (const mark of ['[', '<', '*', '_', '`', '~', '{'])
    if (text.split(mark).length > mostMarks) return { line: null, message: `Знаков «${mark}» слишком много.` }
  if (text.split('[^').length > mostFootnotes) return { line: null, message: 'Сносок слишком много.' }
  return null
}
