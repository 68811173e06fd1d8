// /oversight/views/:viewId: the name of a saved view, its weekly letters, one letter now, and its removal.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { viewLettersForm, viewNameForm } from '#app/features/oversight/saved-view.schema.ts'
import {
  findSavedView,
  removeView,
  renameView,
  scheduleView,
} from '#app/features/oversight/saved-views.server.ts'
import { ViewLettersForm } from '#app/features/oversight/view-letters-form.tsx'
import { writeLetterNow } from '#app/features/oversight/view-letter.server.ts'
import { ViewNameForm } from '#app/features/oversight/view-name-form.tsx'
import { listRecipientChoices } from '#app/features/oversight/view-recipients.server.ts'
import { canBeSent, isOfWholeRegions } from '#app/features/oversight/view-report.server.ts'
import { flashCookie, type FlashKey } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Сохранённый отчёт — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const view = await findSavedView(viewer, params.viewId ?? '')
  if (!view) throw notFound()
  const { id, name, address, weekday, recipientIds } = view
  const sendable = canBeSent(address)
  const whole = isOfWholeRegions(address)
  const choices = sendable ? await listRecipientChoices(viewer, { whole }) : []
  return { id, name, address, weekday, recipientIds, sendable, choices, email: viewer.email }
}

const done = (to: string, key: FlashKey) => redirect(to, { headers: { 'Set-Cookie': flashCookie(key) } })

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const view = await findSavedView(viewer, params.viewId ?? '')
  if (!view) throw notFound()
  const here = `/oversight/views/${view.id}`
  const form = await request.formData()
  const intent = String(form.get('intent'))
  form.delete('intent')
  if (intent === 'remove') {
    await removeView(viewer, view.id)
    return done('/oversight/views', 'removed')
  }
  if (intent === 'send') {
    if (await writeLetterNow(viewer.userId, view)) return done(here, 'sent')
    return data({ intent, reply: formTrouble('По этому отчёту отправить нечего.') }, { status: 409 })
  }
  if (intent === 'rename') {
    const submission = parseForm(form, { schema: viewNameForm })
    if (submission.status !== 'success') return data({ intent, reply: submission.reply() }, { status: 422 })
    await renameView(viewer, view.id, submission.value.name)
    return done(here, 'saved')
  }
  const submission = parseForm(form, { schema: viewLettersForm })
  if (submission.status !== 'success') return data({ intent, reply: submission.reply() }, { status: 422 })
  await scheduleView(viewer, view.id, submission.value)
  return done(here, 'saved')
}

export const clientAction = keepingForm((sentence, typed) => ({
  intent: String(typed.get('intent')),
  reply: formTrouble(sentence),
}))

export default function SavedView() {
  const view = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const replyTo = (intent: string) => (answer?.intent === intent ? answer.reply : null)
  const trouble = replyTo('send')?.error?.['']
  return (
    <Page width="text" underTabs>
      <PageHeader
        title={view.name}
        crumbs={[{ to: '/oversight/views', title: 'Сохранённые отчёты' }]}
        actions={
          <ButtonLink to={view.address} tone="secondary">
            Открыть отчёт
          </ButtonLink>
        }
      />
      <div className="space-y-5">
        {view.sendable ? (
          <Card aria-labelledby="letters">
            <h2 id="letters" className="mb-2">
              Раз в неделю по почте
            </h2>
            <p className="mb-5 text-ink-2">
              В письме — краткая сводка и таблица XLSX. Каждый получает только свой регион или муниципалитет.
            </p>
            <ViewLettersForm
              {...view}
              lastResult={replyTo('letters')}
              key={`${view.weekday}${view.recipientIds.join()}`}
            />
            <Form method="post" className="mt-6 border-t border-line pt-5">
              {trouble ? <Notice tone="wax">{trouble}</Notice> : null}
              <p className="mb-3">Посмотреть письмо можно и без расписания: отправим его на {view.email}.</p>
              <Button tone="secondary" name="intent" value="send" busy={busy}>
                Отправить сейчас себе
              </Button>
            </Form>
          </Card>
        ) : (
          <Notice tone="sky">
            Этот отчёт открывается на платформе; по почте такие страницы не отправляются.
          </Notice>
        )}
        <Card aria-labelledby="name">
          <h2 id="name" className="mb-4">
            Название
          </h2>
          <ViewNameForm name={view.name} lastResult={replyTo('rename')} key={view.name} />
        </Card>
        <Form method="post">
          <ConfirmSubmit
            name="intent"
            value="remove"
            question={`Удалить отчёт «${view.name}»?`}
            detail="Рассылка прекратится. Сами данные никуда не денутся."
            confirm="Удалить"
            busy={busy}
          >
            Удалить отчёт
          </ConfirmSubmit>
        </Form>
      </div>
    </Page>
  )
}
