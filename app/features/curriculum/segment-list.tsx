// The plainest reading of a lesson: texts as they are, blocks as their words. No answers are taken here.
import type { Segment } from './segment.ts'

export function SegmentList({ segments, fileBase }: { segments: Segment[]; fileBase: string }) {
  return segments.map((segment) => (
    <div key={segment.anchor} id={segment.anchor} className="prose mt-5">
      {'html' in segment ? (
        <div className="prose" dangerouslySetInnerHTML={{ __html: segment.html }} />
      ) : segment.block.type === 'figure' ? (
        <img src={fileBase + segment.block.src} alt={segment.block.alt} />
      ) : (
        <pre className="overflow-x-auto text-[0.8rem]">{JSON.stringify(segment.block, null, 1)}</pre>
      )}
    </div>
  ))
}
