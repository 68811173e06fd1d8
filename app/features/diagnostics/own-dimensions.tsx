// Nine dimensions at each wave, as a hint and no more: one situation each is too little to conclude from.
import { DataTable } from '#app/ui/table.tsx'
import type { OwnView, Point } from './own-view.ts'

export function OwnDimensions({
  dimensions,
  points,
}: {
  dimensions: OwnView['dimensions']
  points: Point[]
}) {
  return (
    <section aria-labelledby="dimensions">
      <h2 id="dimensions">Девять сторон, ориентир</h2>
      <p className="mt-2 mb-5 max-w-2xl text-ink-2">
        На каждую сторону приходится одна ситуация, поэтому это подсказка, на что посмотреть, а не оценка.
        Надёжно сравнивать стороны можно только по группе.
      </p>
      <DataTable
        caption="Ориентир по девяти сторонам"
        rows={dimensions}
        rowKey={({ title }) => title}
        columns={[
          { key: 'title', title: 'Сторона', cell: ({ title }) => capital(title) },
          ...points.map(({ wave, label }, at) => ({
            key: wave,
            title: capital(label),
            cell: ({ values }: { values: number[] }) => <Dots value={values[at] ?? 0} />,
          })),
        ]}
      />
    </section>
  )
}

/** Discs out of three, and the number in words. */
function Dots({ value }: { value: number }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg width="46" height="14" viewBox="0 0 46 14" aria-hidden="true">
        {[0, 1, 2].map((at) => (
          <circle
            key={at}
            cx={7 + at * 16}
            cy="7"
            r="5"
            strokeWidth="2"
            className={at < value ? 'fill-pine stroke-pine' : 'fill-transparent stroke-field-line'}
          />
        ))}
      </svg>
      <span className="text-[0.9rem] text-ink-2">{value} из 3</span>
    </span>
  )
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('ru-RU') + text.slice(1)
}
