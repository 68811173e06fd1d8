// Where the person stands with this session and the one thing they may do about it. Works without JavaScript.
import { Form, useNavigation } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import type { Offer, Standing } from './own-standing.ts'

export interface BookingPanelProps {
  standing: Standing
  notes: string[]
  offer: Offer
  bookingId: string | null
  /** Of a booking that stands: it has a seat, or is held for one. */
  hasSeat: boolean
  /** Of the calendar entry, for who has a seat. */
  calendarAddress: string | null
  /** «Громов Павел Ильич, gromov@…» */
  contacts: { name: string; email: string }[]
  /** What came of the last press. */
  answer: { refusal: string | null; errors: string[]; reason: string } | null
}

const colours = {
  pine: 'text-pine',
  amber: 'text-amber',
  wax: 'text-wax',
  sky: 'text-sky',
  plain: 'text-ink',
}

export function BookingPanel(props: BookingPanelProps) {
  const { standing, notes, offer, bookingId, hasSeat, calendarAddress, contacts, answer } = props
  return (
    <Card aria-labelledby="place">
      <h2 id="place" className="text-[1rem] font-medium text-ink-2">
        Ваше участие
      </h2>
      <p
        role="status"
        className={`text-[1.35rem] leading-snug font-semibold break-words ${colours[standing.tone]}`}
      >
        {standing.text}
      </p>
      {notes.map((note) => (
        <p key={note} className="mt-2 max-w-prose text-ink-2">
          {note}
        </p>
      ))}
      {offer === 'call' ? <Contacts contacts={contacts} /> : null}
      {answer?.refusal ? (
        <div className="mt-4">
          <FormErrors errors={[answer.refusal]} />
        </div>
      ) : null}
      <div className="mt-5 flex flex-wrap items-start gap-3 empty:hidden">
        {offer === 'book' || offer === 'wait' ? <BookForm offer={offer} /> : null}
        {calendarAddress ? (
          <ButtonLink to={calendarAddress} reloadDocument tone="secondary">
            Скачать в календарь (.ics)
          </ButtonLink>
        ) : null}
        {offer === 'cancel' && bookingId ? (
          <CancelForm bookingId={bookingId} hasSeat={hasSeat} answer={answer} />
        ) : null}
      </div>
    </Card>
  )
}

function BookForm({ offer }: { offer: 'book' | 'wait' }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post">
      <Button name="intent" value="book" busy={busy}>
        {offer === 'book' ? 'Записаться' : 'Встать в лист ожидания'}
      </Button>
    </Form>
  )
}

function CancelForm({
  bookingId,
  hasSeat,
  answer,
}: Pick<BookingPanelProps, 'hasSeat' | 'answer'> & { bookingId: string }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <details className="confirm open:basis-full" open={answer?.errors.length ? true : undefined}>
      <summary className="inline-flex min-h-11 items-center rounded-control border-2 border-wax bg-card px-5 py-2 font-semibold text-wax">
        {hasSeat ? 'Отменить запись' : 'Выйти из листа ожидания'}
      </summary>
      <Form method="post" className="mt-4 max-w-prose space-y-4">
        <input type="hidden" name="bookingId" value={bookingId} />
        <TextAreaField
          id="reason"
          name="reason"
          label="Почему не получится прийти"
          hint={hasSeat ? 'Место сразу получит следующий из листа ожидания.' : undefined}
          rows={2}
          maxLength={500}
          required
          defaultValue={answer?.reason}
          errors={answer?.errors}
        />
        <Button tone="danger" name="intent" value="cancel" busy={busy}>
          {hasSeat ? 'Отменить и освободить место' : 'Больше не ждать'}
        </Button>
      </Form>
    </details>
  )
}

function Contacts({ contacts }: Pick<BookingPanelProps, 'contacts'>) {
  return (
    <div className="mt-2 max-w-prose">
      <p>
        {contacts.length
          ? 'Изменить что-то теперь может только организатор. Напишите или позвоните:'
          : 'Изменить что-то теперь может только организатор. Обратитесь к тому, кто Вас пригласил.'}
      </p>
      <ul>
        {contacts.map(({ name, email }) => (
          <li key={email} className="break-words">
            {name},{' '}
            <a href={`mailto:${email}`} className="inline-flex min-h-11 items-center break-all">
              {email}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
