// Questions and answers above the list of people: removal asks first and can be undone; a link is shown once.
import { Form, Link } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/page.tsx'

interface Person {
  enrolmentId: string
  name: string
}

export function AskWithdrawal({ person, back }: { person: Person; back: string }) {
  return (
    <Notice tone="amber" live>
      <p className="font-semibold">Убрать из потока: {person.name}?</p>
      <p className="mt-1">
        Человек перестанет видеть программу. Его ответы сохранятся, и вернуть его можно в любой момент.
      </p>
      <Form method="post" className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="enrolmentId" value={person.enrolmentId} />
        <Button tone="danger" name="intent" value="withdraw">
          Убрать из потока
        </Button>
        <ButtonLink tone="secondary" to={back}>
          Оставить
        </ButtonLink>
      </Form>
    </Notice>
  )
}

export function Withdrawn({ person }: { person: Person }) {
  return (
    <Notice tone="sky" live>
      <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span>Больше не в потоке: {person.name}.</span>
        <input type="hidden" name="enrolmentId" value={person.enrolmentId} />
        <Button tone="secondary" name="intent" value="restore">
          Вернуть
        </Button>
      </Form>
    </Notice>
  )
}

export function OneTimeLink({ link }: { link: string }) {
  return (
    <Notice tone="pine" live>
      <p className="font-semibold">Приглашение отправлено ещё раз</p>
      <p className="mt-1">
        Если письмо не дойдёт, передайте человеку эту ссылку сами. Она показана один раз и действует 14 дней:
      </p>
      <p className="mt-2 font-medium break-all">{link}</p>
    </Notice>
  )
}

export function ReadyForPapers({ count, cohortId }: { count: number; cohortId: string }) {
  return (
    <Notice tone="pine">
      {counted(count, 'человек прошёл', 'человека прошли', 'человек прошли')} всё и{' '}
      {count === 1 ? 'ждёт' : 'ждут'} удостоверение.{' '}
      <Link to={`/registry/ready?cohort=${cohortId}`}>Выдать документы</Link>
    </Notice>
  )
}
