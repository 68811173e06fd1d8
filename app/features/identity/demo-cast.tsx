// The cast of a demo: who is who, and one button each to look around as that person.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'

export interface DemoCastProps {
  people: { userId: string; name: string; role: string; place: string | null; note: string | null }[]
}

export function DemoCast({ people }: DemoCastProps) {
  return (
    <Form method="post">
      <ul className="divide-y divide-line rounded-surface border border-line bg-card">
        {people.map((person) => (
          <li key={person.userId} className="flex flex-wrap items-center gap-x-5 gap-y-2 px-5 py-4">
            <div className="min-w-48 flex-1">
              <p className="font-semibold">{person.name}</p>
              <p className="text-[0.95rem] text-ink-2">
                {[person.role, person.place].filter(Boolean).join(', ')}
              </p>
              {person.note ? <p className="text-[0.95rem]">{person.note}</p> : null}
            </div>
            <Button
              tone="secondary"
              name="demoUser"
              value={person.userId}
              aria-label={`Войти: ${person.name}`}
            >
              Войти
            </Button>
          </li>
        ))}
      </ul>
    </Form>
  )
}
