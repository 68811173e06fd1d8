// A drawing with its words. The picture is a link to itself, so that it can be enlarged by the browser.
import type { BlockOf } from '#app/features/curriculum/segment.ts'
import { Picture } from '#app/ui/picture.tsx'
import { useLesson } from './lesson-context.tsx'

export function BlockFigure({ block }: { block: BlockOf<'figure'> }) {
  const { fileBase } = useLesson()
  const src = `${fileBase}${block.src}`
  return (
    <figure className="lesson-figure">
      <a href={src}>
        <Picture src={src} alt={block.alt} />
      </a>
      {block.caption ? <figcaption>{block.caption}</figcaption> : null}
    </figure>
  )
}
