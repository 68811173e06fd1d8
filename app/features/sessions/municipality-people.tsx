// Own people in one session: consent for many at once, a place for one, seats held for the municipality.
import { Form, Link, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, FieldErrors, FormErrors, SelectField } from '#app/ui/field.tsx'
import { Badge, Card } from '#app/ui/page.tsx'
import type { PersonLine } from './municipality-view.ts'

/** Beside which form the refusal stands: an enrolment, a reservation, or «approve». */
export interface PeopleAnswer {
  at: string
  text: string
}

export function ApprovalForm({ people, answer }: { people: PersonLine[]; answer: PeopleAnswer | null }) {
  const busy = useNavigation().state !== 'idle'
  const refusal = answer?.at === 'approve' ? answer.text : null
  return (
    <Card aria-labelledby="approval" className="mb-8 max-w-3xl">
      <h2 id="approval">Ждут Вашего согласования</h2>
      <Form method="post" className="mt-3">
        <fieldset aria-describedby={refusal ? 'bookings-error' : undefined}>
          <legend className="sr-only">Кого согласовать</legend>
          <ul className="divide-y divide-line border-y border-line">
            {people.map(({ bookingId, name, post, standing }) => (
              <li key={bookingId} className="py-1.5">
                <CheckboxField
                  id={`booking-${bookingId}`}
                  name="bookings"
                  value={bookingId ?? ''}
                  label={
                    <>
                      <span className="block font-medium break-words">{name}</span>
                      <span className="block text-[0.95rem] break-words text-ink-2">
                        {[post, standing.text].filter(Boolean).join('. ')}
                      </span>
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        </fieldset>
        <div className="mt-4 space-y-2">
          <FieldErrors id="bookings" errors={refusal ? [refusal] : null} />
          <Button name="intent" value="approve" busy={busy}>
            Согласовать отмеченных
          </Button>
          <p className="text-[0.95rem] text-ink-2">
            Отклонить можно по одному, с причиной: откройте запись ниже.
          </p>
        </div>
      </Form>
    </Card>
  )
}

export interface HeldLine {
  id: string
  /** «Для Вашего муниципалитета оставлено 2 места…» */
  text: string
  choices: { value: string; title: string }[]
}

export function HeldSeatsForm({ held, answer }: { held: HeldLine; answer: PeopleAnswer | null }) {
  const busy = useNavigation().state !== 'idle'
  const refusal = answer?.at === held.id ? answer.text : null
  return (
    <Card aria-labelledby={`held-${held.id}`} className="mb-8 max-w-3xl">
      <h2 id={`held-${held.id}`} className="text-[1.15rem]">
        {held.text}
      </h2>
      {held.choices.length ? (
        <Form method="post" className="mt-4 space-y-4">
          <input type="hidden" name="reservationId" value={held.id} />
          <SelectField
            id={`person-${held.id}`}
            name="enrolmentId"
            label="Кто придёт"
            required
            defaultValue=""
            errors={refusal ? [refusal] : null}
          >
            <option value="">Выберите человека</option>
            {held.choices.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </SelectField>
          <Button name="intent" value="name" busy={busy}>
            Отдать место
          </Button>
        </Form>
      ) : (
        <p className="mt-2 text-ink-2">
          Отдать их сейчас некому: у всех Ваших людей в потоке места уже есть.
        </p>
      )}
    </Card>
  )
}

export function PeopleList({
  people,
  sessionId,
  answer,
}: {
  people: PersonLine[]
  sessionId: string
  answer: PeopleAnswer | null
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {people.map((line) => (
        <li key={line.enrolmentId} className="py-4">
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <div className="min-w-52 flex-1">
              <p className="font-medium break-words">{line.name}</p>
              {line.post ? <p className="text-[0.95rem] break-words text-ink-2">{line.post}</p> : null}
            </div>
            <p className="min-w-44 flex-1">
              <Badge tone={line.standing.tone}>{line.standing.text}</Badge>
            </p>
            <PersonActions line={line} sessionId={sessionId} />
          </div>
          {answer?.at === line.enrolmentId ? (
            <div className="mt-3">
              <FormErrors errors={[answer.text]} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function PersonActions({ line, sessionId }: { line: PersonLine; sessionId: string }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="flex w-44 shrink-0 sm:justify-end">
      {line.offer ? (
        <Form method="post">
          <input type="hidden" name="enrolmentId" value={line.enrolmentId} />
          <Button
            tone="secondary"
            name="intent"
            value="book"
            busy={busy}
            aria-label={`${line.offer === 'book' ? 'Записать' : 'В лист ожидания'}: ${line.name}`}
          >
            {line.offer === 'book' ? 'Записать' : 'В лист ожидания'}
          </Button>
        </Form>
      ) : null}
      {line.bookingId && line.changeable ? (
        <Link
          to={`/coordinator/sessions/${sessionId}/bookings/${line.bookingId}`}
          aria-label={`Изменить запись: ${line.name}`}
          className="inline-flex min-h-11 items-center"
        >
          Изменить
        </Link>
      ) : null}
    </div>
  )
}
