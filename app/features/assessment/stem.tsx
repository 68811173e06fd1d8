// The text of a question: paragraphs are separated by an empty line. Plain text, never HTML.
import { Fragment } from 'react'

export function Stem({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/)
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <Fragment key={paragraph}>
          {index > 0 ? <span className="block h-2" /> : null}
          <span className="block [overflow-wrap:anywhere]">{paragraph}</span>
        </Fragment>
      ))}
    </>
  )
}
