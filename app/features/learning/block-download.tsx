// A file to keep: what it is, its kind and its size before anyone downloads it.
import type { BlockOf } from '#app/features/curriculum/segment.ts'
import { useLesson } from './lesson-context.tsx'
import { fileFacts } from './lesson-words.ts'

export function BlockDownload({ block }: { block: BlockOf<'download'> }) {
  const { fileBase } = useLesson()
  return (
    <p className="lesson-download">
      <a href={`${fileBase}${block.file}`} download>
        {block.title}
      </a>
      <span className="text-[0.9rem] text-ink-2">{fileFacts(block.file, block.bytes)}</span>
    </p>
  )
}
