// A text with the checker's remarks marked in it, and each remark in words below.
import { markPieces, type ReplyHints } from './reply-hints.ts'

export function HintedText({ text, hints }: { text: string; hints: ReplyHints | null }) {
  const findings = hints?.findings ?? []
  const pieces = markPieces(text, findings)
  const marked = findings.filter(({ from, to }) => to > from)
  const missing = findings.filter(({ from, to }) => to <= from)
  return (
    <div className="space-y-3">
      <p className="rounded-control border border-line bg-card px-4 py-3 break-words whitespace-pre-line">
        {pieces.map(({ text: piece, finding }, index) =>
          finding ? (
            <mark
              key={index}
              className={
                finding.severity === 'critical'
                  ? 'border-b-2 border-wax bg-wax-wash text-ink'
                  : 'border-b-2 border-amber bg-amber-wash text-ink'
              }
            >
              {piece}
            </mark>
          ) : (
            <span key={index}>{piece}</span>
          ),
        )}
      </p>
      {findings.length ? (
        <div className="text-[0.95rem]">
          <p className="font-semibold">Подсказки</p>
          <ul className="mt-1 space-y-2">
            {[...marked, ...missing].map((finding, index) => (
              <li key={index} className="border-l-2 border-amber pl-3">
                {finding.to > finding.from ? (
                  <q>{text.slice(finding.from, finding.to).slice(0, 80)}</q>
                ) : null}{' '}
                {finding.why}
                {finding.better ? <span className="block text-pine">Лучше: {finding.better}</span> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
