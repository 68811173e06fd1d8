// How others went about the same case: shares with the person's own choice named, and a sentence that says it.
import { counted } from '#app/lib/russian.ts'
import { urgencyWords } from './catalogue-words.ts'
import { leastOthers, type Shares } from './others.ts'

export function OthersPanel({
  shares,
  needs,
}: {
  shares: Shares | null
  needs: { value: string; text: string }[]
}) {
  return (
    <section aria-labelledby="others">
      <h2 id="others">Как решали другие</h2>
      {shares ? (
        <>
          <p className="mt-1 text-ink-2">
            Первые попытки: {counted(shares.people, 'человек', 'человека', 'человек')}. Имён здесь нет.
          </p>
          <div className="mt-4 grid gap-6 md:grid-cols-2">
            <Bars
              title="Потребность"
              rows={needs.map(({ value, text }) => [text, shares.need[value] ?? 0])}
            />
            <Bars
              title="Срочность"
              rows={Object.entries(urgencyWords).map(([key, { title }]) => [title, shares.urgency[key] ?? 0])}
            />
            <Bars
              title="Ход дела"
              rows={[
                ['Верный исполнитель сразу', shares.route.right ?? 0],
                ['Исполнитель сделал на деле', shares.acted],
                ['Результат проверен', shares.checked],
                ['Проблема решена', shares.outcome.solved ?? 0],
              ]}
            />
          </div>
        </>
      ) : (
        <p className="mt-1 text-ink-2">
          Распределение появится, когда обращение пройдут не меньше {leastOthers} человек: так никого не
          узнать.
        </p>
      )}
    </section>
  )
}

function Bars({ title, rows }: { title: string; rows: [string, number][] }) {
  return (
    <div>
      <h3 className="text-[1rem]">{title}</h3>
      <dl className="mt-2 space-y-2 text-[0.95rem]">
        {rows.map(([words, percent]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd className="flex items-center gap-3">
              <meter className="h-2 min-w-0 flex-1" min={0} max={100} value={percent} aria-label={words}>
                {percent} %
              </meter>
              <span className="w-12 text-right tabular-nums">{percent} %</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
