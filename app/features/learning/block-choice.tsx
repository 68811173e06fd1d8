// One right answer or several. After the answer each option says whether it is right and why.
import { classes } from '#app/ui/classes.ts'
import { AnswerAgain, AnswerForm, BlockFrame } from './block-frame.tsx'
import { Mark } from './block-mark.tsx'
import { verdictOf } from './block-verdict.ts'
import { LessonHtml } from './lesson-context.tsx'
import type { ShownChoice } from './lesson-view.ts'

export function BlockChoice({ block }: { block: ShownChoice }) {
  const { id, prompt, required, given, multiple } = block
  return (
    <BlockFrame
      id={id}
      kind={multiple ? 'Вопрос, ответов несколько' : 'Вопрос'}
      title={prompt}
      required={required}
      verdict={verdictOf(block)}
    >
      {given ? (
        <>
          <Explained block={block} given={given} />
          <AnswerAgain block={id}>
            <Options block={block} />
          </AnswerAgain>
        </>
      ) : (
        <Options block={block} />
      )}
    </BlockFrame>
  )
}

function Options({ block: { id, multiple, options } }: { block: ShownChoice }) {
  return (
    <AnswerForm block={id} button="Ответить">
      <ul className="space-y-2.5">
        {options.map((option, index) => (
          <li key={index}>
            <label className="lesson-option">
              <input
                type={multiple ? 'checkbox' : 'radio'}
                name="answer"
                value={index}
                required={!multiple}
              />
              <LessonHtml as="span" html={option.body} />
            </label>
          </li>
        ))}
      </ul>
    </AnswerForm>
  )
}

function Said({ right, chosen }: { right: boolean; chosen: boolean }) {
  if (!right && !chosen) return null
  const words = right && chosen ? 'Ваш ответ, верно' : right ? 'верный ответ' : 'Ваш ответ'
  return (
    <span
      className={classes('text-[0.85rem] font-semibold whitespace-nowrap', right ? 'text-pine' : 'text-wax')}
    >
      {words}
    </span>
  )
}

function Explained({ block, given }: { block: ShownChoice; given: NonNullable<ShownChoice['given']> }) {
  return (
    <ul className="mt-4 space-y-2.5">
      {block.options.map((option, index) => {
        const solution = given.options[index]
        const chosen = given.answer.includes(index)
        const right = solution?.correct ?? false
        return (
          <li key={index} className="lesson-explained" data-right={right} data-chosen={chosen}>
            <Mark kind={right ? 'right' : chosen ? 'wrong' : 'open'} />
            <div className="min-w-0">
              <p>
                <LessonHtml as="span" html={option.body} /> <Said right={right} chosen={chosen} />
              </p>
              {solution?.explain ? (
                <p className="mt-1 text-[0.95rem] text-ink-2">{solution.explain}</p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
