// The whole conversation as nested folds: readable without script, whole on paper. An ending can be sent as the answer.
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { isEnding, longestDialogue, type Scene } from './block-answer.ts'
import { LessonHtml, useLesson } from './lesson-context.tsx'
import type { ShownDialogue } from './lesson-view.ts'
import { blockAnchor, openingWords } from './lesson-words.ts'

export function DialogueTree({ block }: { block: ShownDialogue }) {
  const { answering } = useLesson()
  const scenes = new Map(block.scenes.map((scene) => [scene.id, scene]))
  const told = new Set<string>()

  // Scenes may lead back or meet again: each is told once, at its first place; elsewhere stands a link to it.
  const tell = (id: string, path: number[]): ReactNode => {
    const scene = scenes.get(id)
    if (!scene || path.length > longestDialogue) return null
    if (told.has(id))
      return (
        <p className="mt-2">
          <a href={`#${blockAnchor(block.id)}-${id}`}>Дальше то же, что выше: «{openingWords(scene.body)}»</a>
        </p>
      )
    told.add(id)
    return (
      <div className="lesson-scene">
        <div id={`${blockAnchor(block.id)}-${id}`} className="lesson-said" data-end={scene.end ?? undefined}>
          <p className="lesson-eyebrow">{scene.who}</p>
          <LessonHtml html={scene.body} className="lesson-words" />
        </div>
        {scene.replies.map((reply, index) => (
          <details key={index} className="lesson-reply">
            <summary>
              <LessonHtml as="span" html={reply.body} />
            </summary>
            {tell(reply.to, [...path, index])}
          </details>
        ))}
        {isEnding(scene) ? <Ending scene={scene} block={block.id} path={path} answering={answering} /> : null}
      </div>
    )
  }
  return <>{tell(block.start, [])}</>
}

const words = {
  good: 'Разговор удался.',
  partial: 'Решено наполовину.',
  bad: 'Так не помогли.',
} as const

function Ending({
  scene,
  block,
  path,
  answering,
}: {
  scene: Scene
  block: string
  path: number[]
  answering: boolean
}) {
  return (
    <form method="post" className="mt-2 flex flex-wrap items-center gap-4">
      {scene.end ? <p className="font-semibold">{words[scene.end]}</p> : null}
      <input type="hidden" name="block" value={block} />
      {path.map((reply, index) => (
        <input key={index} type="hidden" name="answer" value={reply} />
      ))}
      {answering ? (
        <Button tone="secondary" className="print:hidden">
          Закончить разговор здесь
        </Button>
      ) : null}
    </form>
  )
}
