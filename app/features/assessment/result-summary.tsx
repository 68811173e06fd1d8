// How an attempt ended: the percentage against the pass mark, and the next step.
import { Link } from '@remix-run/react'
import { formatDateTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/page.tsx'
import { PrintButton } from './print-button.tsx'

export interface ResultSummaryProps {
  enrolmentId: string
  quiz: { key: string }
  percent: number
  passPercent: number
  passed: boolean
  /** Some attempt, this or another, has passed. */
  everPassed: boolean
  attemptsLeft: number
  /** When the next attempt may begin; null: now, or never. */
  nextAt: Date | null
  timeZone: string
  weak: { key: string; title: string; percent: number }[]
}

export function ResultSummary(props: ResultSummaryProps) {
  const { percent, passPercent, passed, enrolmentId, quiz, weak } = props
  const again = !props.everPassed && props.attemptsLeft > 0
  return (
    <Card aria-label="Итог" className={passed ? 'border-pine!' : undefined}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-[2.6rem] leading-none font-semibold tabular-nums">{percent} %</span>
        <span className="text-ink-2">
          баллов, нужно {passPercent} %{passed ? '' : ' или больше'}
        </span>
      </p>
      <PassScale percent={percent} passPercent={passPercent} />
      <p className="mt-4">{nextStep(props)}</p>
      {weak.length && !props.everPassed ? (
        <div className="mt-4">
          <h2 className="text-[1rem]">Что перечитать</h2>
          <ul className="mt-1 list-disc pl-5 marker:text-pine">
            {weak.map(({ key, title, percent: share }) => (
              <li key={key}>
                <Link to={`/learn/${enrolmentId}#${key}`} className="inline-block py-1">
                  {title}
                </Link>{' '}
                <span className="text-ink-2">— {share} % баллов</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3 print:hidden">
        <ButtonLink to={again ? `/learn/${enrolmentId}/tests/${quiz.key}` : `/learn/${enrolmentId}`}>
          {again ? 'К следующей попытке' : 'К программе'}
        </ButtonLink>
        <PrintButton />
      </div>
    </Card>
  )
}

/** Ring to disc: where the result stands on the way to the pass mark. Said in words beside it. */
function PassScale({ percent, passPercent }: { percent: number; passPercent: number }) {
  const x = (share: number) => 8 + share * 2.84
  return (
    <svg viewBox="0 0 300 26" className="mt-3 h-auto w-full max-w-md" aria-hidden="true">
      <path d="M8 13H292" stroke="var(--line)" strokeWidth="2" />
      <path d={`M8 13H${x(percent)}`} stroke="var(--pine)" strokeWidth="2" />
      <path d={`M${x(passPercent)} 3V23`} stroke="var(--ink-2)" strokeWidth="1.5" />
      <circle
        cx={x(percent)}
        cy="13"
        r="6.5"
        fill={percent >= passPercent ? 'var(--pine)' : 'var(--card)'}
        stroke="var(--pine)"
        strokeWidth="2"
      />
    </svg>
  )
}

function nextStep({ passed, everPassed, attemptsLeft, nextAt, timeZone }: ResultSummaryProps): string {
  if (passed) return 'Результат записан. Можно двигаться дальше по программе.'
  if (everPassed) return 'Тест пройден в другой попытке: засчитан лучший результат.'
  if (attemptsLeft === 0)
    return 'Попытки закончились. Напишите преподавателю или в учебную часть: там могут дать ещё одну.'
  const left = `У Вас ${counted(attemptsLeft, 'попытка', 'попытки', 'попыток')} в запасе.`
  return nextAt
    ? `${left} Вернитесь к урокам: следующую попытку можно начать ${formatDateTime(nextAt, timeZone)}.`
    : `${left} Вернитесь к урокам и попробуйте ещё раз.`
}
