// When, where and how full: the facts of a session that every planning screen shows the same way.
import { Notice, ProgressBar } from '#app/ui/page.tsx'
import type { SessionCard } from './session-card.ts'

export function SessionWhen({ card }: { card: SessionCard }) {
  return (
    <div>
      {card.days.map((day) => (
        <p key={day}>{day}</p>
      ))}
      {card.readerDays ? (
        <p className="text-[0.9rem] text-ink-2">По Вашим часам: {card.readerDays.join('; ')}</p>
      ) : null}
      <p className="text-ink-2">{card.where}</p>
    </div>
  )
}

export function SessionSeats({ card }: { card: SessionCard }) {
  return (
    <div className="space-y-1.5">
      <ProgressBar
        value={card.taken}
        total={card.capacity}
        label={`Занято ${card.taken} из ${card.capacity} мест`}
      />
      <p className="text-[0.9rem] text-ink-2">{card.facts.join(' · ')}</p>
      {card.over ? (
        <p className="text-[0.9rem] text-amber">
          На {card.over} сверх вместимости: {card.overCapacityReason}
        </p>
      ) : null}
    </div>
  )
}

export function SessionAlerts({ card }: { card: SessionCard }) {
  if (!card.attention.length) return null
  return (
    <div className="space-y-2">
      {card.attention.map(({ key, text, urgent }) => (
        <Notice key={key} tone={urgent ? 'amber' : 'sky'}>
          {text}
        </Notice>
      ))}
    </div>
  )
}
