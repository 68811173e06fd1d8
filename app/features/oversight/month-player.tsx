// Plays the map month by month. Without scripts: links to the month before and after, and a form with the slider.
import { Form, Link, useNavigate, useSearchParams } from '@remix-run/react'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { monthTitle } from './month.ts'

const step = 900

export function MonthPlayer({
  months,
  chosen,
  chart,
  children,
}: {
  months: readonly string[]
  /** Index of the month in the address. */
  chosen: number
  /** Drawn above the controls, for the month shown. */
  chart: (at: number) => ReactNode
  children: (at: number) => ReactNode
}) {
  const [params] = useSearchParams()
  const [at, setAt] = useState(chosen)
  const [playing, setPlaying] = useState(false)
  const alive = useHydrated()
  const last = months.length - 1
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      setAt((now) => Math.min(now + 1, last))
      if (at + 1 >= last) setPlaying(false)
    }, step)
    return () => clearTimeout(timer)
  }, [playing, at, last])
  useEffect(() => setAt(chosen), [chosen])
  const show = (index: number) => {
    setPlaying(false)
    setAt(Math.max(0, Math.min(last, index)))
  }
  const address = (index: number) => {
    const next = new URLSearchParams(params)
    next.delete('at')
    next.set('month', months[Math.max(0, Math.min(last, index))] ?? '')
    return `?${next}`
  }
  const play = () => {
    if (at >= last) setAt(0)
    setPlaying((now) => !now)
  }
  return (
    <section aria-label="Карта по месяцам">
      {chart(at)}
      <div className="mt-8 mb-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <h2 className="min-w-48" aria-live={playing ? 'off' : 'polite'}>
          {monthTitle(months[at] ?? '')}
        </h2>
        <Form method="get" className="flex grow flex-wrap items-center gap-3 print:hidden">
          {[...params].map(([name, value]) =>
            name === 'month' || name === 'at' ? null : (
              <input key={name} type="hidden" name={name} value={value} />
            ),
          )}
          {alive ? (
            <Button type="button" tone="secondary" onClick={play}>
              {playing ? 'Остановить' : 'Проиграть'}
            </Button>
          ) : null}
          <StepLink to={address(at - 1)} disabled={at === 0} onStep={() => show(at - 1)}>
            ← Раньше
          </StepLink>
          <input
            type="range"
            name="at"
            min={0}
            max={last}
            value={at}
            onChange={(event) => show(Number(event.target.value))}
            aria-label="Месяц"
            aria-valuetext={monthTitle(months[at] ?? '')}
            className="month-slider min-h-11 min-w-40 grow sm:max-w-xs"
          />
          <StepLink to={address(at + 1)} disabled={at === last} onStep={() => show(at + 1)}>
            Позже →
          </StepLink>
          {alive ? null : <Button tone="secondary">Показать</Button>}
        </Form>
      </div>
      {children(at)}
    </section>
  )
}

/** A link to the month; with scripts the map changes in place. */
function StepLink({
  to,
  disabled,
  onStep,
  children,
}: {
  to: string
  disabled: boolean
  onStep: () => void
  children: ReactNode
}) {
  const navigate = useNavigate()
  if (disabled) return <span className="flex min-h-11 items-center text-ink-2">{children}</span>
  return (
    <Link
      to={to}
      preventScrollReset
      className="flex min-h-11 items-center"
      onClick={(event) => {
        onStep()
        // The address follows, so that what is seen can be sent to somebody.
        event.preventDefault()
        void navigate(to, { replace: true, preventScrollReset: true })
      }}
    >
      {children}
    </Link>
  )
}
