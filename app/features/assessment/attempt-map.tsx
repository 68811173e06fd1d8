// All questions of an attempt as numbers: answered, not answered, the one shown. Each saves the open question and goes on.
import { classes } from '#app/ui/classes.ts'

export interface AttemptMapProps {
  /** For each position from 1. */
  answered: boolean[]
  current: number
  /** The form that is saved on the way. */
  form: string
}

export function AttemptMap({ answered, current, form }: AttemptMapProps) {
  return (
    <nav aria-label="Вопросы теста">
      <ol className="flex flex-wrap gap-2">
        {answered.map((done, index) => {
          const position = index + 1
          const here = position === current
          return (
            <li key={position}>
              <button
                type="submit"
                form={form}
                name="go"
                value={position}
                aria-current={here ? 'step' : undefined}
                aria-label={`Вопрос ${position}: ${done ? 'есть ответ' : 'нет ответа'}`}
                className={classes(
                  'grid size-11 place-items-center rounded-full border-2 text-[0.95rem] font-semibold tabular-nums',
                  done ? 'border-pine bg-pine text-on-pine' : 'border-(--field-line) bg-card text-ink',
                  here && 'outline-2 outline-offset-3 outline-ink',
                )}
              >
                {position}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
