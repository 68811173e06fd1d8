// The people who wait for a document, each with a box; one box for all stands above where scripts run.
import { useEffect, useRef, useState } from 'react'
import { Link } from '@remix-run/react'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Badge } from '#app/ui/page.tsx'

export interface ReadyLine {
  enrolmentId: string
  name: string
  cohort: { id: string; name: string; code: string }
  completedOn: string
  publicBank: boolean
}

export function ReadyPeople({ people, choosable }: { people: ReadyLine[]; choosable: boolean }) {
  const list = useRef<HTMLUListElement>(null)
  const [chosen, setChosen] = useState(people.length)
  const alive = useHydrated()
  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
  const count = () => setChosen(boxes().filter((box) => box.checked).length)
  // Those who have got their papers leave the list.
  useEffect(count, [people])
  const all = chosen >= people.length

  return (
    <fieldset className="rounded-surface border border-line bg-card">
      <legend className="sr-only">Кому выдать удостоверения</legend>
      {choosable && alive ? (
        <label className="flex min-h-12 items-center gap-3 border-b border-line px-4 sm:px-6">
          <input
            type="checkbox"
            className="size-6 accent-pine"
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = chosen > 0 && !all
            }}
            onChange={(event) => {
              for (const box of boxes()) box.checked = event.target.checked
              count()
            }}
          />
          <span>
            Все{' '}
            <span className="text-ink-2">
              — отмечено {chosen} из {people.length}
            </span>
          </span>
        </label>
      ) : null}
      <ul ref={list} onChange={count}>
        {people.map((person) => (
          <li key={person.enrolmentId} className="border-b border-line px-4 py-3 last:border-0 sm:px-6">
            <label className="flex items-start gap-3">
              {choosable ? (
                <input
                  type="checkbox"
                  name="enrolmentId"
                  value={person.enrolmentId}
                  defaultChecked
                  className="mt-0.5 size-6 shrink-0 accent-pine"
                />
              ) : null}
              <span className="min-w-0 grow">
                <span className="block font-semibold">{person.name}</span>
                <span className="block text-[0.9rem] text-ink-2">
                  Всё пройдено {person.completedOn}
                  {person.publicBank ? (
                    <>
                      {' '}
                      <Badge tone="amber">открытый банк вопросов</Badge>
                    </>
                  ) : null}
                </span>
              </span>
            </label>
            <Link
              to={`/registry/cohorts/${person.cohort.id}`}
              className={
                choosable ? 'ml-9 inline-block py-1 text-[0.9rem]' : 'inline-block py-1 text-[0.9rem]'
              }
            >
              {person.cohort.name}, {person.cohort.code}
            </Link>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
