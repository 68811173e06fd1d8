// «Ваш сдвиг» on a learner's home: the line so far, and the measuring that is open.
import { Link } from '@remix-run/react'
import { Card } from '#app/ui/page.tsx'
import type { ShiftCardView } from './shift-card.ts'
import { ShiftPicture } from './shift-picture.tsx'

export function ShiftCard({ view }: { view: ShiftCardView }) {
  return (
    <Card aria-labelledby="shift">
      <h2 id="shift" className="text-[1.1rem]">
        Ваш сдвиг
      </h2>
      {view.points.length ? (
        <ShiftPicture points={view.points} levels={view.levels} label={view.label} compact />
      ) : (
        <p className="mt-2 text-ink-2">{view.label}</p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-5">
        {view.open ? (
          <Link to={view.open.to} className="inline-flex min-h-11 items-center font-semibold">
            {view.open.title}
          </Link>
        ) : null}
        {view.points.length ? (
          <Link to={view.to} className="inline-flex min-h-11 items-center">
            Подробно
          </Link>
        ) : null}
      </p>
    </Card>
  )
}
