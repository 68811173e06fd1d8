// Cards carried into buckets by mouse or finger, for those who like to. Fetched with the first such block that is shown.
// It only presses the radio buttons of the form: those are what a keyboard, a reader's voice and no scripts work with.
import { type RefObject, useEffect, useState } from 'react'
import { counted } from '#app/lib/russian.ts'

const carried = 'data-carried'

export default function SortDrag({
  list,
  block,
  buckets,
}: {
  list: RefObject<HTMLElement>
  block: string
  buckets: string[]
}) {
  const [counts, setCounts] = useState<number[]>([])
  const [over, setOver] = useState<number | null>(null)

  useEffect(() => {
    const root = list.current
    if (!root) return
    root.dataset.draggable = ''
    const count = () =>
      setCounts(buckets.map((_, value) => root.querySelectorAll(`input[value="${value}"]:checked`).length))
    count()
    let end: (() => void) | null = null

    const begin = (event: PointerEvent) => {
      const target = event.target as Element
      const card = target.closest<HTMLElement>('.lesson-card')
      const byHandle = target.closest('.lesson-grip') !== null
      // A finger scrolls the page by the card and carries it by its handle only.
      if (!card || event.button !== 0 || (!byHandle && event.pointerType !== 'mouse')) return
      if (target.closest('label, a, button') || card.matches(':disabled *, :disabled')) return
      event.preventDefault()
      const from = { x: event.clientX, y: event.clientY }
      card.setAttribute(carried, '')
      const zoneAt = ({ clientX, clientY }: PointerEvent) => {
        const zone = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-bucket]')
        return zone?.dataset.block === block ? Number(zone.dataset.bucket) : null
      }
      const move = (next: PointerEvent) => {
        if (next.pointerId !== event.pointerId) return
        card.style.transform = `translate(${next.clientX - from.x}px, ${next.clientY - from.y}px)`
        setOver(zoneAt(next))
      }
      const drop = (last: PointerEvent) => {
        if (last.pointerId !== event.pointerId) return
        const bucket = last.type === 'pointerup' ? zoneAt(last) : null
        if (bucket !== null) card.querySelector<HTMLInputElement>(`input[value="${bucket}"]`)?.click()
        end?.()
      }
      end?.()
      end = () => {
        card.removeAttribute(carried)
        card.style.transform = ''
        setOver(null)
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', drop)
        window.removeEventListener('pointercancel', drop)
        end = null
      }
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', drop)
      window.addEventListener('pointercancel', drop)
    }
    root.addEventListener('pointerdown', begin)
    root.addEventListener('change', count)
    return () => {
      end?.()
      delete root.dataset.draggable
      root.removeEventListener('pointerdown', begin)
      root.removeEventListener('change', count)
    }
  }, [list, block, buckets])

  return (
    <div className="lesson-zones print:hidden" aria-hidden="true">
      {buckets.map((bucket, value) => (
        <p key={value} data-block={block} data-bucket={value} data-over={over === value || undefined}>
          <span className="font-semibold">{bucket}</span>
          <span className="text-ink-2">
            {counts[value] ? counted(counts[value], 'карточка', 'карточки', 'карточек') : 'перетащите сюда'}
          </span>
        </p>
      ))}
    </div>
  )
}
