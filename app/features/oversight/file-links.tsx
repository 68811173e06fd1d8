// Links that save what is on the screen as files: the same filters and order.
import { useSearchParams } from '@remix-run/react'

export function FileLinks({ label, files }: { label: string; files: { to: string; title: string }[] }) {
  const [params] = useSearchParams()
  const kept = new URLSearchParams(params)
  for (const name of ['page', 'view']) kept.delete(name)
  const search = kept.size ? `?${kept}` : ''
  return (
    <p className="flex flex-wrap items-center gap-x-5 text-[0.95rem] print:hidden">
      <span className="text-ink-2">{label}</span>
      {files.map(({ to, title }) => (
        <a key={to} href={to + search} download className="inline-flex min-h-11 items-center">
          {title}
        </a>
      ))}
    </p>
  )
}
