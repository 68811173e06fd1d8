// After a sample was marked: the own level beside the model's by criterion, the distance, and why.
import { ButtonLink } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Card, Notice } from '#app/ui/page.tsx'
import { counted } from '#app/lib/russian.ts'
import type { Scorecard } from './catalogue-source.ts'
import type { CriterionKey } from './criteria.ts'
import type { MarkLevels } from './marking-score.ts'
import { trainingDistance } from './peer.ts'

export function PeerTrainingResult({
  scorecard,
  scores,
  levels,
  total,
  distance,
  why,
  need,
  next,
  ready,
}: {
  scorecard: Scorecard
  scores: Partial<Record<CriterionKey, number>>
  levels: MarkLevels
  total: number
  distance: number
  why: string
  need: string
  next: string | null
  ready: boolean
}) {
  const close = distance <= trainingDistance
  return (
    <Card aria-labelledby="result">
      <h2 id="result">Сверка с эталоном</h2>
      <div className="my-4">
        <Notice tone={close ? 'pine' : 'amber'} live>
          Ваша оценка {total}, расхождение {counted(distance, 'балл', 'балла', 'баллов')}.{' '}
          {close ? 'Это в пределах допустимого.' : 'Допустимо 10. Посмотрите, где Вы разошлись.'}
        </Notice>
      </div>
      <table className="w-full text-left text-[0.95rem]">
        <caption className="sr-only">Уровни по критериям</caption>
        <thead>
          <tr className="border-b border-line text-ink-2">
            <th scope="col" className="py-2 pr-2 font-medium">
              Критерий
            </th>
            <th scope="col" className="px-2 py-2 text-right font-medium">
              Вы
            </th>
            <th scope="col" className="py-2 pl-2 text-right font-medium">
              Эталон
            </th>
          </tr>
        </thead>
        <tbody>
          {scorecard.criteria.map(({ key, title }) => {
            const own = levels[key]
            const same = own === scores[key]
            return (
              <tr key={key} className={classes('border-b border-line', !same && 'bg-amber-wash')}>
                <th scope="row" className="py-2 pr-2 font-normal">
                  {key} {title}
                </th>
                <td className="px-2 py-2 text-right tabular-nums">{own ?? '–'}</td>
                <td className="py-2 pl-2 text-right tabular-nums">{scores[key] ?? '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="mt-4">{why}</p>
      <p className="mt-2 text-[0.95rem] text-ink-2">За словами: {need}</p>
      <p className="mt-5">
        {ready || !next ? (
          <ButtonLink to="/practice/peer">К ответам коллег</ButtonLink>
        ) : (
          <ButtonLink to={`/practice/peer/training/${next}`} reloadDocument>
            Следующий учебный ответ
          </ButtonLink>
        )}
      </p>
    </Card>
  )
}
