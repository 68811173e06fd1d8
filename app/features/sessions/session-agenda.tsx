// The day's plan with times and facilitators, and the materials with when they open.
import { Card } from '#app/ui/page.tsx'

export interface AgendaDay {
  /** «28 ноября 2026 г.»; null for a session of one day. */
  title: string | null
  blocks: { time: string; title: string; detail: string | null; facilitators: string }[]
}

export function SessionAgenda({ days, zone }: { days: AgendaDay[]; zone: string }) {
  const planned = days.some(({ blocks }) => blocks.length)
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">План дня</h2>
      {planned ? (
        <p className="mt-1 mb-4 text-[0.95rem] text-ink-2">Время места встречи, {zone}.</p>
      ) : (
        <p className="mt-1 text-ink-2">Организатор ещё составляет план.</p>
      )}
      {days.map(({ title, blocks }, index) => (
        <div key={title ?? index} className="mb-6">
          {title ? <h3 className="mb-1 text-[1.05rem]">{title}</h3> : null}
          <ol className="divide-y divide-line border-y border-line">
            {blocks.map((block) => (
              <li key={block.time + block.title} className="flex flex-wrap gap-x-5 py-3">
                <p className="w-28 shrink-0 text-ink-2 tabular-nums">{block.time}</p>
                <div className="min-w-48 flex-1">
                  <p className="font-medium break-words">{block.title}</p>
                  {block.detail ? (
                    <p className="text-[0.95rem] break-words whitespace-pre-line text-ink-2">
                      {block.detail}
                    </p>
                  ) : null}
                  {block.facilitators ? (
                    <p className="text-[0.95rem] text-ink-2">Ведёт {block.facilitators}</p>
                  ) : null}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

export interface MaterialLine {
  id: string
  title: string
  /** Null while it is closed. */
  to: string | null
  /** The file is kept here. */
  file: boolean
  lock: string | null
}

export function SessionMaterials({ materials }: { materials: MaterialLine[] }) {
  if (!materials.length) return null
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">Материалы</h2>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {materials.map(({ id, title, to, file, lock }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-5 py-1">
            {to ? (
              <a
                href={to}
                className="inline-flex min-h-11 items-center break-words"
                {...(file ? { download: '' } : { rel: 'noreferrer' })}
              >
                {title}
              </a>
            ) : (
              <span className="flex min-h-11 items-center break-words text-ink-2">{title}</span>
            )}
            {lock ? <span className="text-[0.9rem] text-ink-2">{lock}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function OwnGroup({ group }: { group: { title: string; members: string[] } }) {
  return (
    <Card aria-labelledby="group">
      <h2 id="group" className="text-[1.1rem]">
        {group.title}
      </h2>
      <ul className="mt-2 space-y-1 text-[0.95rem]">
        {group.members.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Card>
  )
}

export function PersonalCode({ picture, code }: { picture: string; code: string }) {
  return (
    <Card aria-labelledby="code">
      <h2 id="code" className="text-[1.1rem]">
        Ваш код на входе
      </h2>
      <img
        src={picture}
        alt="QR-код для отметки на входе"
        width="220"
        height="220"
        className="mt-3 max-w-full rounded-control"
      />
      <p className="mt-3 text-[0.95rem] text-ink-2">
        Покажите его сотруднику на входе. Камера не читает — назовите код:
      </p>
      <p className="mt-1 font-mono text-[1.05rem] break-all select-all">{code}</p>
    </Card>
  )
}
