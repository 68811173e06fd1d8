// What a version is called and whether it is live, in a word.
import { Badge } from '#app/ui/page.tsx'

export interface VersionState {
  number: number | null
  current: boolean
  sample: boolean
}

export function VersionBadges({ number, current, sample }: VersionState) {
  return (
    <span className="flex flex-wrap gap-1.5">
      {number === null ? (
        <Badge tone="amber">черновик</Badge>
      ) : current ? (
        <Badge tone="pine">действует, версия {number}</Badge>
      ) : (
        <Badge>версия {number}</Badge>
      )}
      {sample ? <Badge tone="sky">образец</Badge> : null}
    </span>
  )
}
