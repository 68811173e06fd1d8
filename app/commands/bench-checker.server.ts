// Measures the checker on the test part of its corpus, and its speed on a thousand words.
import { performance } from 'node:perf_hooks'
import { checkText, prepareChecker } from '#app/features/checker/checker.server.ts'
import { measureAll } from '#app/features/checker/corpus.ts'
import { judgeCorpus, readCorpus } from '#app/features/checker/corpus.server.ts'

const longest = 50
const floor = 0.9

/** Prints the figures; throws where the promise is broken. */
export async function benchChecker(): Promise<void> {
  const begun = performance.now()
  const { dictionaries } = await prepareChecker()
  const loaded = performance.now() - begun
  const thousand = await takeThousandWords()
  const first = await time(thousand)
  const again: number[] = []
  for (let run = 0; run < 20; run++) again.push(await time(thousand))
  const median = again.sort((a, b) => a - b)[10] ?? 0

  const judged = await judgeCorpus('test')
  const measures = measureAll(judged, (rule) => dictionaries.texts.get(rule)?.label)
  console.log(
    `\nThe checker on the test part of its corpus: ${judged.length} replies kept apart from those it was tuned on`,
  )
  console.log('                                     replies  precision  recall     F1')
  for (const { name, count, precision, recall, f1 } of measures)
    console.log(
      `${name.padEnd(36)} ${String(count).padStart(7)} ${precision.toFixed(2).padStart(10)} ${recall.toFixed(2).padStart(7)} ${f1.toFixed(2).padStart(6)}`,
    )
  const good = judged.filter(({ given }) => given.verdict === 'решает')
  const flagged = good.filter(({ check }) => check.findings.some(({ severity }) => severity === 'critical'))
  console.log(`critical remarks on ${good.length} good replies: ${flagged.length}`)
  console.log(
    `dictionaries loaded in ${loaded.toFixed(0)} ms; 1,000 words checked in ${first.toFixed(1)} ms at first, ${median.toFixed(1)} ms again (median of 20)`,
  )
  const [brushOff] = measures
  if (!brushOff || brushOff.f1 < floor) throw new Error(`F1 of «отписка» is under ${floor}`)
  if (median >= longest) throw new Error(`1,000 words took ${median.toFixed(1)} ms, not under ${longest}`)
}

async function time(text: string): Promise<number> {
  const begun = performance.now()
  await checkText({ text, message: 'Когда отремонтируют дорогу на Садовой?', channel: '59fz' })
  return performance.now() - begun
}

async function takeThousandWords(): Promise<string> {
  const replies = (await readCorpus('test')).map(({ reply }) => reply)
  return replies.join('\n').split(/\s+/).slice(0, 1_000).join(' ')
}
