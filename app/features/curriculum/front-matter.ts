// Splits the fields between two lines of dashes from the text under them.

export interface FrontMatter {
  head: string
  text: string
  /** Line of the file that the text begins on. */
  firstLine: number
}

export function splitHead(source: string): FrontMatter | null {
  const match = /^---\n(.*?)\n---(?:\n|$)/s.exec(source)
  if (!match) return null
  const [whole, head = ''] = match
  return { head, text: source.slice(whole.length), firstLine: whole.split('\n').length }
}
