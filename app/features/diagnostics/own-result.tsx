// The learner's own page: the place on the scale first, then what it rests on.
import { Card, Notice } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { OwnDimensions } from './own-dimensions.tsx'
import type { OwnView } from './own-view.ts'
import { ShiftPicture } from './shift-picture.tsx'
import { privacyWords, trialWords } from './wave-words.ts'

export function OwnPlace({ view }: { view: OwnView }) {
  const { place, points, levels, table } = view
  if (!place) return null
  return (
    <>
      <Card aria-labelledby="place" className="overflow-hidden">
        <p className="text-[0.95rem] text-ink-2">Сейчас Вы здесь</p>
        <h2 id="place" className="mt-0.5 text-[1.5rem] first-letter:uppercase sm:text-[1.75rem]">
          {place.title}
        </h2>
        <p className="mt-1.5 max-w-2xl text-[1.05rem]">{place.say}</p>
        <div className="mt-3">
          <ShiftPicture points={points} levels={levels} label={place.sentence} />
        </div>
        <p className="mt-2 max-w-2xl text-ink-2">{place.sentence}</p>
      </Card>
      <div className="mt-5">
        <DataTable
          caption="Замеры числами"
          rows={table}
          rowKey={({ wave }) => wave}
          columns={[
            { key: 'title', title: 'Замер', cell: ({ title }) => title },
            {
              key: 'date',
              title: 'Когда',
              cell: ({ date }) => <span className="whitespace-nowrap">{date}</span>,
            },
            { key: 'percent', title: 'Отметка из 100', numeric: true, cell: ({ percent }) => percent },
            { key: 'level', title: 'Положение', cell: ({ level }) => level },
            { key: 'survey', title: 'Анкета из 100', numeric: true, cell: ({ survey }) => survey },
          ]}
        />
      </div>
    </>
  )
}

export function OwnDetails({ view }: { view: OwnView }) {
  if (!view.points.length) return null
  return (
    <>
      <OwnDimensions dimensions={view.dimensions} points={view.points} />
      <section aria-labelledby="survey">
        <h2 id="survey">Анкета культуры</h2>
        <p className="mt-2 mb-5 max-w-2xl text-ink-2">
          Как Вы видите работу вокруг себя: индекс от 0 до 100 по пяти шкалам.
        </p>
        {view.inattentive ? (
          <div className="mb-4 max-w-2xl">
            <Notice tone="amber">
              В последней анкете вопрос на внимательность отмечен иначе, чем просили. В итоги группы она не
              войдёт.
            </Notice>
          </div>
        ) : null}
        <DataTable
          caption="Индексы анкеты культуры"
          rows={view.scales}
          rowKey={({ title }) => title}
          columns={[
            { key: 'title', title: 'Шкала', cell: ({ title }) => title },
            ...view.points.map(({ wave, label }, at) => ({
              key: wave,
              title: label.slice(0, 1).toLocaleUpperCase('ru-RU') + label.slice(1),
              numeric: true,
              cell: ({ values }: { values: number[] }) => values[at] ?? 0,
            })),
          ]}
        />
      </section>
    </>
  )
}

export function OwnLimits() {
  return (
    <Notice>
      <p>{privacyWords}</p>
      <p className="mt-1">{trialWords}</p>
    </Notice>
  )
}
