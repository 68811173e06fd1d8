// Why nobody of these cohorts stands in the list: their programme has parts that the platform does not have yet.
import { Notice } from '#app/ui/page.tsx'

export interface UncertifiedCohortLine {
  id: string
  name: string
  code: string
  hours: number
  parts: string[]
}

export function UncertifiedNotice({ cohorts }: { cohorts: UncertifiedCohortLine[] }) {
  if (!cohorts.length) return null
  const byParts = new Map<string, UncertifiedCohortLine[]>()
  for (const cohort of cohorts) {
    const key = `${cohort.hours}|${cohort.parts.join('|')}`
    byParts.set(key, [...(byParts.get(key) ?? []), cohort])
  }
  return (
    <Notice tone="amber">
      {[...byParts].map(([key, group]) => (
        <div key={key} className="space-y-1">
          <p>
            По программе на {group[0]?.hours} ч удостоверения пока не выдают:{' '}
            {group.map(({ name, code }) => `поток «${name}» (${code})`).join(', ')}. Учиться можно, а этих
            частей на платформе ещё нет:
          </p>
          <ul className="list-disc pl-5">
            {group[0]?.parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </div>
      ))}
    </Notice>
  )
}
