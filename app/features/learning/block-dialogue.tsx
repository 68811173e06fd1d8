// A conversation with consequences. Step by step where scripts run; as nested folds where they do not, and on paper.
import { classes } from '#app/ui/classes.ts'
import { useHydrated } from '#app/ui/hydrated.ts'
import { DialoguePlayer } from './block-dialogue-player.tsx'
import { DialogueTree } from './block-dialogue-tree.tsx'
import { BlockFrame } from './block-frame.tsx'
import { verdictOf } from './block-verdict.ts'
import type { ShownDialogue } from './lesson-view.ts'

export function BlockDialogue({ block }: { block: ShownDialogue }) {
  const live = useHydrated()
  return (
    <BlockFrame
      id={block.id}
      kind="Разговор"
      title={block.title}
      required={block.required}
      verdict={verdictOf(block)}
      verdictLast
    >
      {live ? <DialoguePlayer block={block} /> : null}
      <div className={classes('mt-4', live && 'hidden print:block')}>
        <DialogueTree block={block} />
      </div>
    </BlockFrame>
  )
}
