// A split that was proposed and is not saved yet: seen whole, with what the rules could not do.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { Card, Notice } from '#app/ui/page.tsx'
import { PlainPeople } from './group-board.tsx'
import type { ShownGroup } from './group-view.ts'
import type { TypedGrouping } from './grouping-form.tsx'

export function GroupingPreview({
  groups,
  notes,
  plan,
  typed,
  replaces,
  busy,
}: {
  groups: ShownGroup[]
  notes: string[]
  plan: string
  typed: TypedGrouping
  /** Groups are saved already and would be replaced. */
  replaces: boolean
  busy: boolean
}) {
  return (
    <section aria-labelledby="preview-title" className="space-y-4">
      <h2 id="preview-title">Вот что получится</h2>
      <p className="text-ink-2">Пока ничего не сохранено.</p>
      {notes.map((note) => (
        <Notice key={note} tone="amber">
          {note}
        </Notice>
      ))}
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <input type="hidden" name="plan" value={plan} />
          {replaces ? (
            <ConfirmSubmit
              name="intent"
              value="save"
              question="Заменить прежние группы?"
              detail="Прежнее разделение пропадёт, названия останутся за номерами групп."
              confirm="Заменить"
              busy={busy}
            >
              Сохранить группы
            </ConfirmSubmit>
          ) : (
            <Button name="intent" value="save" busy={busy}>
              Сохранить группы
            </Button>
          )}
        </Form>
        <Form method="post">
          {Object.entries({ by: typed.by, number: typed.number, municipalities: typed.municipalities }).map(
            ([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ),
          )}
          <input type="hidden" name="seed" value={typed.seed} />
          {typed.balance ? <input type="hidden" name="balance" value="on" /> : null}
          {typed.apart.map((value) => (
            <input key={value} type="hidden" name="apart" value={value} />
          ))}
          <Button tone="secondary" name="intent" value="again" busy={busy}>
            Перемешать ещё раз
          </Button>
        </Form>
      </div>
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {groups.map((group) => (
          <Card as="li" key={group.number} aria-label={group.title}>
            <h3 className="text-[1.1rem]">{group.title}</h3>
            <p className="mt-1 text-[0.9rem] text-ink-2">{group.facts}</p>
            {group.name ? <p className="mt-1 font-medium">{group.name}</p> : null}
            <PlainPeople people={group.people} />
          </Card>
        ))}
      </ul>
    </section>
  )
}
