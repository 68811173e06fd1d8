// Pairs: for each line a list of what may belong to it.
import { AnswerAgain, AnswerForm, BlockFrame } from './block-frame.tsx'
import { Mark } from './block-mark.tsx'
import { verdictOf } from './block-verdict.ts'
import { LessonHtml } from './lesson-context.tsx'
import type { ShownMatch } from './lesson-view.ts'
import { blockAnchor } from './lesson-words.ts'

export function BlockMatch({ block }: { block: ShownMatch }) {
  const { id, prompt, required, given } = block
  return (
    <BlockFrame id={id} kind="Задание" title={prompt} required={required} verdict={verdictOf(block)}>
      {given ? (
        <>
          <Paired block={block} given={given} />
          <AnswerAgain block={id}>
            <Lines block={block} />
          </AnswerAgain>
        </>
      ) : (
        <Lines block={block} />
      )}
    </BlockFrame>
  )
}

function Lines({ block: { id, left, right } }: { block: ShownMatch }) {
  return (
    <AnswerForm block={id} button="Проверить">
      <ul className="lesson-rows">
        {left.map((line, index) => (
          <li key={index} className="lesson-line">
            <label htmlFor={`${blockAnchor(id)}-${index}`}>{line}</label>
            <select
              id={`${blockAnchor(id)}-${index}`}
              name={`answer[${index}]`}
              required
              defaultValue=""
              className="lesson-select"
            >
              <option value="">выберите</option>
              {right.map((text, value) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <p className="hidden print:block">Варианты: {[...new Set(right)].join(' · ')}</p>
    </AnswerForm>
  )
}

function Paired({ block, given }: { block: ShownMatch; given: NonNullable<ShownMatch['given']> }) {
  return (
    <>
      <ul className="lesson-rows mt-4">
        {block.left.map((line, index) => {
          const fits = given.fits[index] ?? false
          const put = given.answer[index]
          return (
            <li key={index} className="lesson-line">
              <span>{line}</span>
              <span className="flex gap-2.5">
                <span className="mt-0.5 shrink-0">
                  <Mark kind={fits ? 'right' : 'wrong'} />
                </span>
                <span>
                  <strong className="font-semibold">{block.right[given.right[index] ?? -1]}</strong>
                  <span className={fits ? 'sr-only' : 'block text-[0.9rem] text-wax'}>
                    {fits ? ' — верно' : `у Вас: ${put === undefined ? 'ничего' : block.right[put]}`}
                  </span>
                </span>
              </span>
            </li>
          )
        })}
      </ul>
      {given.explain ? <LessonHtml html={given.explain} className="lesson-words mt-5" /> : null}
    </>
  )
}
