// When and where a session is: the venue's clock first, the reader's own where it differs.
import { SessionClock } from './session-timeline.tsx'
import type { SessionTimes } from './session-times.ts'

export function SessionWhere({
  times,
  place,
  online,
}: {
  times: SessionTimes
  place: string | null
  online: { url: string | null } | null
}) {
  return (
    <dl className="grid gap-x-8 gap-y-4 border-y border-line py-5 sm:grid-cols-2">
      <div>
        <dt className="text-[0.9rem] text-ink-2">Когда</dt>
        <dd>
          <SessionClock times={times} />
        </dd>
      </div>
      <div>
        <dt className="text-[0.9rem] text-ink-2">Где</dt>
        <dd className="mt-1 break-words">
          {place ? <p>{place}</p> : null}
          {online ? <OnlineLink url={online.url} /> : null}
          {!place && !online ? 'Место назначит организатор' : null}
        </dd>
      </div>
    </dl>
  )
}

function OnlineLink({ url }: { url: string | null }) {
  if (!url) return <p className="text-ink-2">Онлайн: ссылку для подключения увидят те, кто записан.</p>
  return (
    <p>
      <a href={url} rel="noreferrer" className="inline-flex min-h-11 items-center">
        Подключиться онлайн
      </a>
    </p>
  )
}
