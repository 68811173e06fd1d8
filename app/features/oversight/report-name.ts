// What a file of oversight is called: what it is, its day, and what was chosen. A CSV has no room for words above the table,
// where a programme that reads it would take them for the heading, so they stand in its name. Knows no format.

/** A name of 255 bytes is the longest that every disk takes; a Russian letter is two of them. */
const longest = 110

export function reportName(title: string, chosen: readonly string[] = []): string {
  const whole = [title, ...chosen].join(', ').replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
  const letters = [...whole.replace(/\s+/g, ' ').trim()]
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('')
}
