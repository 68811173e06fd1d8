// The exam as its learner sees it: the rules before it, and what came of it.
import { Form, Link } from '@remix-run/react'
import { formatDateTime } from '#app/lib/dates.ts'
import { minutesInWords } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Badge } from '#app/ui/page.tsx'
import type { ExamLine } from './exam-view.ts'

export function ExamRules({ minutes, passPercent }: { minutes: number; passPercent: number }) {
  return (
    <section aria-labelledby="rules" className="space-y-3">
      <h2 id="rules">Правила</h2>
      <ul className="list-disc space-y-2 pl-5">
        <li>
          Четыре обращения, каждое — от первых слов до причины: понять, направить, спросить исполнителя,
          ответить, проверить, убрать причину. Порядок выбираете Вы.
        </li>
        <li>
          {minutesInWords(minutes)} настоящего времени на всё. Оно идёт по часам сервера, даже если закрыть
          страницу.
        </li>
        <li>Подсказок нет. Черновик сохраняется сам, но в зачёт идёт только отправленный ответ.</li>
        <li>
          Ответы по критериям оценивает преподаватель, часть — двое независимо. До выпуска оценок здесь
          написано «ждёт проверки».
        </li>
        <li>
          Итог — среднее четырёх оценок из 100; обращение без ответа даёт ноль. Зачёт от {passPercent}.
          Критическая ошибка держит оценку ответа не выше 39.
        </li>
        <li>
          Попытка одна. Если итог ниже зачёта, организатор или преподаватель может разрешить одну пересдачу, в
          зачёт идёт лучший итог. С каждой оценкой можно не согласиться в течение трёх рабочих дней.
        </li>
      </ul>
    </section>
  )
}

export function StartExam({ resit, minutes, busy }: { resit: boolean; minutes: number; busy: boolean }) {
  return (
    <Form method="post" className="space-y-3">
      <input type="hidden" name="intent" value="start" />
      <p className="text-ink-2">
        Начните, когда впереди есть {minutesInWords(minutes)} без звонков: остановить время нельзя.
      </p>
      <Button busy={busy}>{resit ? 'Начать пересдачу' : 'Начать экзамен'}</Button>
    </Form>
  )
}

export interface TakenExam {
  number: number
  startedAt: Date
  total: number | null
  passMark: number
  lines: ExamLine[]
}

export function ExamOutcomeCard({ exam, timeZone }: { exam: TakenExam; timeZone: string }) {
  const { number, startedAt, total, passMark, lines } = exam
  const title = number > 1 ? 'Пересдача' : 'Экзамен'
  return (
    <section aria-labelledby={`exam-${number}`} className="space-y-3">
      <h2 id={`exam-${number}`}>
        {title}, {formatDateTime(startedAt, timeZone)}
      </h2>
      {total === null ? (
        <p className="text-ink-2">Ждёт проверки: итог появится, когда преподаватель выпустит все оценки.</p>
      ) : (
        <p
          className={classes(
            'rounded-surface border-l-4 px-6 py-4',
            total >= passMark ? 'border-pine bg-pine-wash' : 'border-amber bg-amber-wash',
          )}
        >
          <span className="block text-[1.4rem] font-semibold tabular-nums">{total} из 100</span>
          <span className="text-ink-2">
            {total >= passMark ? 'Сдан' : 'Не сдан'}: зачёт от {passMark}.
          </span>
        </p>
      )}
      <ol className="divide-y divide-line rounded-surface border border-line bg-card">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 py-2">
            <span className="min-w-0">
              <Link to={`/practice/marks/${line.id}`} className="inline-flex min-h-11 items-center">
                {line.title}
              </Link>
              <span className="block text-[0.9rem] text-ink-2">{line.channelTitle}</span>
            </span>
            {line.total !== null ? (
              <span className="tabular-nums">{line.total} из 100</span>
            ) : line.handedIn ? (
              <Badge tone="sky">ждёт проверки</Badge>
            ) : (
              <Badge>ответа нет, 0</Badge>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
