// Says plainly that a programme can be taken and not yet certified, and which parts are missing.
import { Notice } from '#app/ui/page.tsx'
import type { PendingPart } from './blended-facts.ts'

export function PendingNotice({ pending }: { pending: Pick<PendingPart, 'key' | 'title'>[] }) {
  if (!pending.length) return null
  return (
    <Notice tone="amber">
      <p>Учиться можно уже сейчас, а удостоверение по этой программе пока не выдают. Ещё не готовы:</p>
      <ul className="mt-1 list-disc pl-5">
        {pending.map(({ key, title }) => (
          <li key={key}>{title}</li>
        ))}
      </ul>
    </Notice>
  )
}
