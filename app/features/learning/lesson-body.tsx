// The text of a lesson: its segments in order, each with the anchor a reader's place is kept by.
import { Fragment, type ReactNode } from 'react'
import { BlockCallout } from './block-callout.tsx'
import { BlockChecklist } from './block-checklist.tsx'
import { BlockChoice } from './block-choice.tsx'
import { BlockCompare } from './block-compare.tsx'
import { BlockDialogue } from './block-dialogue.tsx'
import { BlockDownload } from './block-download.tsx'
import { BlockFigure } from './block-figure.tsx'
import { BlockMatch } from './block-match.tsx'
import { BlockMedia } from './block-media.tsx'
import { BlockQuote } from './block-quote.tsx'
import { BlockReveal } from './block-reveal.tsx'
import { BlockSort } from './block-sort.tsx'
import { HeadingLevel, LessonContext, LessonHtml, type LessonSurroundings } from './lesson-context.tsx'
import type { ShownBlock, ShownSegment } from './lesson-view.ts'

export interface LessonBodyProps {
  lessonId: string
  segments: ShownSegment[]
  fileBase: string
  answering?: boolean
  problem?: LessonSurroundings['problem']
  /** Stands before the segment with this anchor. */
  marker?: { anchor: string; content: ReactNode } | null
}

export function LessonBody({
  lessonId,
  segments,
  fileBase,
  answering = true,
  problem = null,
  marker = null,
}: LessonBodyProps) {
  const levels = headingLevels(segments)
  return (
    <LessonContext.Provider value={{ lessonId, fileBase, answering, problem }}>
      <div className="lesson">
        {segments.map((segment, index) => (
          <Fragment key={segment.anchor}>
            {marker?.anchor === segment.anchor ? marker.content : null}
            {'html' in segment ? (
              <LessonHtml
                id={segment.anchor}
                data-place
                html={segment.html}
                className="prose serif lesson-text"
              />
            ) : (
              <div id={segment.anchor} data-place="">
                <HeadingLevel.Provider value={levels[index] ?? 3}>
                  <BlockOfLesson block={segment.block} />
                </HeadingLevel.Provider>
              </div>
            )}
          </Fragment>
        ))}
      </div>
    </LessonContext.Provider>
  )
}

/** Before the first heading of the text a block's heading is of the second level, afterwards of the third. */
function headingLevels(segments: ShownSegment[]): (2 | 3)[] {
  const first = segments.findIndex((segment) => 'html' in segment && /<h[23]/.test(segment.html))
  return segments.map((_, index) => (first === -1 || index < first ? 2 : 3))
}

function BlockOfLesson({ block }: { block: ShownBlock }) {
  switch (block.type) {
    case 'callout':
      return <BlockCallout block={block} />
    case 'compare':
      return <BlockCompare block={block} />
    case 'reveal':
      return <BlockReveal block={block} />
    case 'quote':
      return <BlockQuote block={block} />
    case 'checklist':
      return <BlockChecklist block={block} />
    case 'choice':
      return <BlockChoice block={block} />
    case 'sort':
      return <BlockSort block={block} />
    case 'match':
      return <BlockMatch block={block} />
    case 'dialogue':
      return <BlockDialogue block={block} />
    case 'media':
      return <BlockMedia block={block} />
    case 'download':
      return <BlockDownload block={block} />
    case 'figure':
      return <BlockFigure block={block} />
  }
}
