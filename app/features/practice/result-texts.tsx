// The reply beside the model: own text with the checker's remarks, the model chain, what an отписка would have been.
import { HintedText } from './hinted-text.tsx'
import type { ReplyHints } from './reply-hints.ts'
import type { ResultView } from './result-view.ts'

export function ResultTexts({ result, hints }: { result: ResultView; hints: ReplyHints | null }) {
  const { model, replies } = result
  const last = replies.at(-1)
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">Ваш ответ и эталон</h2>
      <div className="mt-4 grid gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-3">
          <h3 className="text-[1.05rem]">Ваш ответ</h3>
          {last ? (
            <>
              <HintedText text={last.text} hints={hints} />
              <p className="text-[0.95rem] text-ink-2">
                {last.at}. {last.words}.
              </p>
            </>
          ) : (
            <p className="text-ink-2">До ответа дело не дошло.</p>
          )}
        </div>
        <div className="min-w-0 space-y-3">
          <h3 className="text-[1.05rem]">Эталонная цепочка</h3>
          {model.interim ? <Quote title="Промежуточный ответ" text={model.interim} /> : null}
          <div>
            <p className="text-[0.95rem] font-semibold">Что спросили у исполнителя</p>
            <ol className="mt-1 list-decimal space-y-1 pl-5 text-[0.95rem]">
              {model.asks.map((ask, index) => (
                <li key={index}>{ask}</li>
              ))}
            </ol>
          </div>
          <Quote title="Ответ" text={model.reply} />
          <p className="text-[0.95rem] text-ink-2">{model.why}</p>
          <p className="text-[0.95rem] text-ink-2">
            Эталон — не единственный верный ответ: важны действия, а не совпадение слов.
          </p>
        </div>
      </div>
      <details className="mt-5 rounded-control border border-line bg-card px-4">
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
          Как выглядела бы отписка
        </summary>
        <div className="space-y-2 pb-4">
          <p className="font-serif">{result.bad.reply}</p>
          <p className="text-[0.95rem] text-ink-2">{result.bad.why}</p>
        </div>
      </details>
    </section>
  )
}

function Quote({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <p className="text-[0.95rem] font-semibold">{title}</p>
      <p className="mt-1 rounded-control border-l-4 border-pine bg-pine-wash px-4 py-3 whitespace-pre-line">
        {text}
      </p>
    </div>
  )
}
