// /oversight/overdue/reminder: the exact letter and how many get it, before it is sent to one person or to a whole filter.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { mayAsk } from '#app/features/oversight/area.server.ts'
import { overdueSearch, readOverdueFilter, sentWords } from '#app/features/oversight/overdue.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { ReminderLetter } from '#app/features/oversight/reminder-letter.tsx'
import { previewReminder, remind } from '#app/features/oversight/reminder.server.ts'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Напоминание — Решаю' }]

function targetOf(request: Request) {
  const { searchParams } = new URL(request.url)
  return { filter: readOverdueFilter(searchParams), enrolmentId: searchParams.get('enrolment') || null }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const target = targetOf(request)
  if (!(await mayAsk(viewer, target.filter.municipalityId))) throw notFound()
  const preview = await previewReminder(viewer, target)
  if (!preview) throw notFound()
  return {
    preview,
    back: `/oversight/overdue${overdueSearch(target.filter)}`,
    isOne: target.enrolmentId !== null,
  }
}

/** Nothing is read of the form: whom to remind stands in the address, and the letter is the one that was shown. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const result = await remind(viewer, targetOf(request))
  if (!result) throw notFound()
  return { words: sentWords(result) }
}

export default function Reminder() {
  const { preview, back, isOne } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const { letter, people, had, closed } = preview
  return (
    <Page width="text" underTabs>
      <PageHeader
        title="Напоминание"
        crumbs={[{ to: back, title: 'Просрочено' }]}
        lead={isOne ? null : 'Одно письмо человеку в день, кто бы его ни отправил.'}
      />
      {answer ? (
        <div className="space-y-6">
          <Notice tone="pine" live>
            {answer.words}
          </Notice>
          <ButtonLink to={back} tone="secondary">
            Вернуться к списку
          </ButtonLink>
        </div>
      ) : (
        <div className="space-y-6">
          {letter ? (
            <ReminderLetter letter={letter} others={people - 1} />
          ) : (
            <Notice tone="amber">
              {had ? 'Сегодня уже напоминали: новое письмо можно отправить завтра.' : 'Писать некому.'}
            </Notice>
          )}
          {letter && had ? (
            <p className="text-ink-2">
              {counted(had, 'человеку', 'людям', 'людям')} из списка сегодня уже напоминали, второй раз не
              отправим.
            </p>
          ) : null}
          {closed ? (
            <p className="text-ink-2">
              {counted(closed, 'учётная запись закрыта', 'учётные записи закрыты', 'учётных записей закрыто')}
              : туда не пишем.
            </p>
          ) : null}
          <Form method="post" className="flex flex-wrap gap-3">
            {letter ? (
              <Button busy={busy}>
                {people > 1 ? `Отправить ${counted(people, 'человеку', 'людям', 'людям')}` : 'Отправить'}
              </Button>
            ) : null}
            <ButtonLink to={back} tone="secondary">
              {letter ? 'Не отправлять' : 'Вернуться к списку'}
            </ButtonLink>
          </Form>
        </div>
      )}
    </Page>
  )
}
