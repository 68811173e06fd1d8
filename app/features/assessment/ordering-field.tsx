// A list put in order by buttons. Without JavaScript each button submits the form; with it the item moves at once.
// The order it is drawn in is nobody's answer: it becomes one when something is moved or the order is confirmed.
import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { movedOrder } from './answer.ts'

interface Item {
  value: number
  text: string
}

export function OrderingField({
  items: given,
  ordered: before,
  onReorder,
}: {
  items: Item[]
  /** The person has answered already. */
  ordered: boolean
  onReorder: () => void
}) {
  const [items, setItems] = useState(given)
  const [kept, setKept] = useState(before)
  const [moved, setMoved] = useState<{ value: number; direction: 'up' | 'down' } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const reordered = useRef(onReorder)
  useEffect(() => {
    reordered.current = onReorder
  })

  // After the list is drawn anew the focus follows the moved item, and the form is complete to be saved.
  useEffect(() => {
    if (!moved) return
    const row = list.current?.querySelector(`[data-item="${moved.value}"]`)
    const same = row?.querySelector<HTMLButtonElement>(`[data-direction="${moved.direction}"]`)
    const other = row?.querySelector<HTMLButtonElement>('button:not(:disabled)')
    ;(same?.disabled ? other : same)?.focus()
    reordered.current()
  }, [moved])

  useEffect(() => {
    if (kept && !before) reordered.current()
  }, [kept, before])

  const move = (index: number, direction: 'up' | 'down') => {
    const item = items[index]
    if (!item) return
    setItems(movedOrder(items, `${index}:${direction}`))
    setMoved({ value: item.value, direction })
    setKept(true)
  }

  return (
    <>
      <ol ref={list} className="space-y-2.5">
        {items.map((item, index) => (
          <li
            key={item.value}
            data-item={item.value}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-line bg-card px-4 py-3"
          >
            <input type="hidden" name="order" value={item.value} />
            <span
              aria-hidden="true"
              className="grid size-8 shrink-0 place-items-center rounded-full bg-pine-wash font-semibold text-pine tabular-nums"
            >
              {index + 1}
            </span>
            <span className="min-w-0 grow basis-40">{item.text}</span>
            <span className="flex flex-wrap gap-2">
              {(['up', 'down'] as const).map((direction) => (
                <button
                  key={direction}
                  type="submit"
                  name="move"
                  value={`${index}:${direction}`}
                  data-direction={direction}
                  disabled={direction === 'up' ? index === 0 : index === items.length - 1}
                  aria-label={`${direction === 'up' ? 'Выше' : 'Ниже'}: ${item.text}`}
                  onClick={(event) => {
                    event.preventDefault()
                    move(index, direction)
                  }}
                  className="inline-flex min-h-11 items-center gap-1.5 rounded-control border border-line px-3.5 text-[0.95rem] font-medium hover:border-pine hover:bg-pine-wash disabled:cursor-not-allowed disabled:opacity-45"
                >
                  <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
                  {direction === 'up' ? 'выше' : 'ниже'}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {kept ? (
        <input type="hidden" name="ordered" value="1" />
      ) : (
        <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.95rem] text-ink-2">
          <Button
            tone="secondary"
            name="ordered"
            value="1"
            onClick={(event) => {
              event.preventDefault()
              setKept(true)
            }}
          >
            Оставить такой порядок
          </Button>
          Пока Вы ничего не переставили и не подтвердили, вопрос остаётся без ответа.
        </p>
      )}
      <p role="status" className="sr-only">
        {moved ? placeInWords(items, moved.value) : kept && !before ? 'Порядок принят' : ''}
      </p>
    </>
  )
}

function placeInWords(items: Item[], value: number): string {
  const index = items.findIndex((item) => item.value === value)
  return `«${items[index]?.text ?? ''}» теперь ${index + 1}-й из ${items.length}`
}
