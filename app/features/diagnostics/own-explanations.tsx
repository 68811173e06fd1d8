// Why one answer does more than another, once nobody of the group meets the form any more.
import type { Explained } from './explanations.ts'

export function OwnExplanations({ explained }: { explained: Explained[] }) {
  if (!explained.length) return null
  return (
    <section aria-labelledby="explained">
      <h2 id="explained">Разбор ситуаций</h2>
      <p className="mt-2 mb-4 max-w-2xl text-ink-2">
        Все замеры группы закончились, эти ситуации больше никому не покажут.
      </p>
      {explained.map(({ title, items }) => (
        <details key={title} className="border-b border-line py-2">
          <summary className="flex min-h-11 items-center font-semibold">{title}</summary>
          <ol className="space-y-6 py-4">
            {items.map((item) => (
              <li key={item.id} className="max-w-2xl">
                <p className="font-serif text-[1.05rem]">{item.stem}</p>
                <dl className="mt-2 space-y-1 text-[0.95rem]">
                  <div>
                    <dt className="inline font-semibold">Вы ответили: </dt>
                    <dd className="inline">{item.chosen}.</dd>
                  </div>
                  {item.better ? (
                    <div>
                      <dt className="inline font-semibold">Больше помогает: </dt>
                      <dd className="inline">{item.better}.</dd>
                    </div>
                  ) : null}
                </dl>
                <p className="mt-1 text-[0.95rem] text-ink-2">{item.explanation}</p>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  )
}
