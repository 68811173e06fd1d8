// What a plan collides with, before it is saved; the second button saves over what may be overlooked.
import { Button } from '#app/ui/button.tsx'
import type { Conflict } from './conflicts.ts'

export interface ShownConflicts {
  conflicts: Conflict[]
  key: string
}

export function ConflictList({ conflicts, busy }: { conflicts: ShownConflicts; busy: boolean }) {
  const blocked = conflicts.conflicts.some(({ blocking }) => blocking)
  return (
    <div role="alert" className="rounded-control border-l-4 border-amber bg-amber-wash px-4 py-3">
      <p className="font-semibold">{blocked ? 'Так сохранить нельзя' : 'Проверьте, прежде чем сохранить'}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {conflicts.conflicts.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {blocked ? (
        <p className="mt-2">Выберите другое время или помещение.</p>
      ) : (
        <Button tone="secondary" name="despite" value={conflicts.key} busy={busy} className="mt-3">
          Сохранить всё равно
        </Button>
      )}
    </div>
  )
}
