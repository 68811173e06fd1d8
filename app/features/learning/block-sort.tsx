// Cards put into buckets: a row of radio buttons for each card, so that a keyboard and a phone do equally well. Where
// scripts run the cards can be carried as well.
import { lazy, Suspense, useRef } from 'react'
import { useHydrated } from '#app/ui/hydrated.ts'
import { AnswerAgain, AnswerForm, BlockFrame } from './block-frame.tsx'
import { Mark } from './block-mark.tsx'
import { verdictOf } from './block-verdict.ts'
import { LessonHtml } from './lesson-context.tsx'
import type { ShownSort } from './lesson-view.ts'
import { blockAnchor } from './lesson-words.ts'

const SortDrag = lazy(() => import('./block-sort-drag.tsx'))

export function BlockSort({ block }: { block: ShownSort }) {
  const { id, prompt, required, given } = block
  return (
    <BlockFrame id={id} kind="Задание" title={prompt} required={required} verdict={verdictOf(block)}>
      {given ? (
        <>
          <Sorted block={block} given={given} />
          <AnswerAgain block={id}>
            <Cards block={block} />
          </AnswerAgain>
        </>
      ) : (
        <Cards block={block} />
      )}
    </BlockFrame>
  )
}

function Cards({ block: { id, buckets, cards } }: { block: ShownSort }) {
  const list = useRef<HTMLUListElement>(null)
  const alive = useHydrated()
  return (
    <AnswerForm block={id} button="Проверить">
      <ul ref={list} className="lesson-rows">
        {cards.map((card, index) => (
          <li key={index}>
            <fieldset className="lesson-card" aria-labelledby={`${blockAnchor(id)}-${index}`}>
              <span className="lesson-grip print:hidden" aria-hidden="true" />
              <LessonHtml as="span" html={card.body} id={`${blockAnchor(id)}-${index}`} />
              <span className="lesson-chips">
                {buckets.map((bucket, value) => (
                  <label key={value} className="lesson-chip">
                    <input type="radio" name={`answer[${index}]`} value={value} required />
                    <span>{bucket}</span>
                  </label>
                ))}
              </span>
            </fieldset>
          </li>
        ))}
      </ul>
      {alive ? (
        <Suspense fallback={null}>
          <SortDrag list={list} block={id} buckets={buckets} />
        </Suspense>
      ) : null}
    </AnswerForm>
  )
}

function Sorted({ block, given }: { block: ShownSort; given: NonNullable<ShownSort['given']> }) {
  return (
    <>
      <div className="lesson-buckets">
        {block.buckets.map((bucket, value) => (
          <section key={value} aria-label={bucket}>
            <p className="font-semibold">{bucket}</p>
            <ul className="mt-2 space-y-2">
              {block.cards.map((card, index) => {
                if (given.right[index] !== value) return null
                const put = given.answer[index]
                const fits = put === value
                return (
                  <li key={index} className="flex gap-2.5">
                    <span className="mt-0.5 shrink-0">
                      <Mark kind={fits ? 'right' : 'wrong'} />
                    </span>
                    <span>
                      <LessonHtml as="span" html={card.body} />
                      <span className={fits ? 'sr-only' : 'block text-[0.9rem] text-wax'}>
                        {fits ? ' — верно' : `у Вас: ${put === undefined ? 'нигде' : block.buckets[put]}`}
                      </span>
                    </span>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
      {given.explain ? <LessonHtml html={given.explain} className="lesson-words mt-5" /> : null}
    </>
  )
}
