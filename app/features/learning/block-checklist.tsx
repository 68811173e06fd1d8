// A list the reader ticks for themselves. Nothing in it is right or wrong.
import { AnswerForm, BlockFrame } from './block-frame.tsx'
import { verdictOf } from './block-verdict.ts'
import { LessonHtml } from './lesson-context.tsx'
import type { ShownChecklist } from './lesson-view.ts'

export function BlockChecklist({ block }: { block: ShownChecklist }) {
  const { id, title, required, items, given } = block
  return (
    <BlockFrame id={id} kind="Список" title={title} required={required} verdict={verdictOf(block)}>
      <AnswerForm block={id} button="Сохранить отметки">
        <ul className="space-y-1">
          {items.map((item, index) => (
            <li key={index}>
              <label className="lesson-option" data-plain="">
                <input
                  type="checkbox"
                  name="answer"
                  value={index}
                  defaultChecked={given?.answer.includes(index)}
                />
                <LessonHtml as="span" html={item} />
              </label>
            </li>
          ))}
        </ul>
      </AnswerForm>
    </BlockFrame>
  )
}
