// The door on a guest's phone: a search, big buttons, one person a row. Works without scripts.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Badge, EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'

export interface DoorPerson {
  enrolmentId: string
  name: string
  municipality: string | null
  seat: number | null
  /** «09:12»; null: not seen yet. */
  seen: string | null
  /** Marked by this very guest: may be taken back. */
  mine: boolean
}

export function DoorPage({
  title,
  lead,
  counted,
  people,
  searched,
  refusal,
}: {
  title: string
  lead: string
  counted: string
  people: DoorPerson[]
  searched: boolean
  refusal: string | null
}) {
  const sending = useNavigation().formData?.get('enrolmentId')
  return (
    <Page width="text">
      <PageHeader title={title} lead={lead} />
      {refusal ? (
        <div className="mb-4">
          <Notice tone="wax" live>
            {refusal}
          </Notice>
        </div>
      ) : null}
      <p className="mb-4 text-[1.1rem] font-semibold" role="status">
        {counted}
      </p>
      <SearchForm label="Фамилия" />
      {people.length ? (
        <ul className="divide-y divide-line rounded-surface border border-line bg-card">
          {people.map(({ enrolmentId, name, municipality, seat, seen, mine }) => (
            <li key={enrolmentId} className="flex flex-wrap items-center justify-between gap-3 p-4">
              <span className="min-w-0 flex-1 basis-48">
                <span className="block font-semibold">{name}</span>
                <span className="block text-[0.95rem] text-ink-2">
                  {[municipality, seat === null ? null : `место ${seat}`].filter(Boolean).join(', ')}
                </span>
              </span>
              <Form method="post" preventScrollReset className="flex items-center gap-3">
                <input type="hidden" name="enrolmentId" value={enrolmentId} />
                {seen ? <Badge tone="pine">здесь с {seen}</Badge> : null}
                {seen && !mine ? null : (
                  <Button
                    tone={seen ? 'secondary' : 'primary'}
                    name="mark"
                    value={seen ? 'none' : 'present'}
                    aria-label={`${seen ? 'Отменить отметку' : 'Пришёл'}: ${name}`}
                    busy={sending === enrolmentId}
                  >
                    {seen ? 'Отменить' : 'Пришёл'}
                  </Button>
                )}
              </Form>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={searched ? 'Никого не нашлось' : 'На этот день никто не записан'}>
          {searched
            ? 'Ищем по началу фамилии. Кого нет в списке, того отметит организатор.'
            : 'Кто пришёл без записи, того отметит организатор.'}
        </EmptyState>
      )}
    </Page>
  )
}

export function DeadDoorLink() {
  return (
    <Page width="form">
      <PageHeader
        title="Ссылка больше не действует"
        lead="Она открывает список одного дня и работает до конца сессии, если организатор не закрыл её раньше."
      />
    </Page>
  )
}
