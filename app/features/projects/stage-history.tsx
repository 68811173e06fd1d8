// Versions of a stage's work: what was handed in, by whom, and what the instructor answered. Newest first.
import { formatDate, formatDateTime, formatDay } from '#app/lib/dates.ts'
import { Badge, Card, type Tone } from '#app/ui/page.tsx'

export interface StageVersion {
  id: string
  number: number
  by: string
  text: string
  fileName: string | null
  submittedAt: Date
  decision: string | null
  remark: string | null
  returnedUntil: Date | null
  decidedAt: Date | null
}

const words: Record<string, [Tone, string]> = {
  accepted: ['pine', 'Принято'],
  returned: ['wax', 'Возвращено с замечанием'],
  superseded: ['plain', 'Заменена новой версией'],
}

export function StageBadge({ decision }: { decision: string | null }) {
  const [tone, title]: [Tone, string] = (decision && words[decision]) || ['sky', 'Ждёт проверки']
  return <Badge tone={tone}>{title}</Badge>
}

export function StageHistory({
  title,
  versions,
  timeZone,
  fileAddress,
}: {
  title: string
  versions: StageVersion[]
  timeZone: string
  fileAddress: (id: string) => string
}) {
  if (!versions.length) return null
  return (
    <section aria-labelledby="history" className="space-y-5">
      <h2 id="history">{title}</h2>
      {[...versions].reverse().map((version) => (
        <Card key={version.id} as="article" aria-label={`Версия ${version.number}`}>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.95rem] text-ink-2">
            <strong className="text-ink">Версия {version.number}</strong>
            <StageBadge decision={version.decision} />
            <span>
              {version.by}, {formatDateTime(version.submittedAt, timeZone)}
            </span>
          </p>
          <StageRemark work={version} timeZone={timeZone} />
          <StageFile work={version} address={fileAddress(version.id)} />
          {version.text ? (
            <details className="mt-3" open={!version.decision}>
              <summary className="inline-flex min-h-11 items-center font-medium">Текст</summary>
              <p className="mt-2 whitespace-pre-line break-words">{version.text}</p>
            </details>
          ) : null}
        </Card>
      ))}
    </section>
  )
}

export function StageFile({ work, address }: { work: Pick<StageVersion, 'fileName'>; address: string }) {
  if (!work.fileName) return null
  return (
    <p className="mt-2">
      <a
        href={address}
        download
        className="inline-flex min-h-11 items-center gap-2 font-medium break-all underline"
      >
        Скачать: {work.fileName}
      </a>
    </p>
  )
}

export function StageRemark({
  work: { remark, decision, decidedAt, returnedUntil },
  timeZone,
}: {
  work: Pick<StageVersion, 'remark' | 'decision' | 'decidedAt' | 'returnedUntil'>
  timeZone: string
}) {
  if (!remark) return null
  const returned = decision === 'returned'
  return (
    <blockquote className={`mt-4 border-l-4 pl-4 ${returned ? 'border-wax' : 'border-pine'}`}>
      <p className="whitespace-pre-line break-words">{remark}</p>
      <footer className="mt-1 text-[0.9rem] text-ink-2">
        Преподаватель{decidedAt ? `, ${formatDate(decidedAt, timeZone)}` : ''}
        {returned && returnedUntil ? (
          <span className="block">Ждём новую версию до {formatDay(returnedUntil)}</span>
        ) : null}
      </footer>
    </blockquote>
  )
}
