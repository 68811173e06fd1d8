// «/account/calendar»: the secret address by which the person's own calendar program follows the sessions.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { closeFeed, findFeedDate, resetFeed } from '#app/features/sessions/calendar-feed.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Мой календарь — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const made = await findFeedDate(viewer)
  const timeZone = viewer.timeZone ?? (await homeTimeZone(viewer.userId))
  return { made: made && formatDateTime(made, timeZone) }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const intent = (await request.formData()).get('intent')
  if (intent === 'close') {
    await closeFeed(viewer)
    return redirect('/account/calendar')
  }
  // The address stands in this answer and nowhere else: there is no page to lead on to.
  return intent === 'make'
    ? { address: await resetFeed(viewer), refusal: null }
    : redirect('/account/calendar')
}

export const clientAction = keepingForm((refusal) => ({ address: null, refusal }))

export default function Calendar() {
  const { made } = useLoaderData<typeof loader>()
  const fresh = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="text" underTabs>
      <PageHeader title="Мой календарь" />
      <div className="max-w-xl space-y-5">
        <p>
          Сессии, на которые Вы записаны, могут сами появляться в календаре телефона или компьютера: перенос и
          отмену он узнает без Вас. Для этого нужен секретный адрес.
        </p>
        {fresh?.refusal ? <FormErrors errors={[fresh.refusal]} /> : null}
        {fresh?.address ? (
          <Notice tone="pine" live>
            <p className="font-semibold">Адрес Вашего календаря. Второй раз мы его не покажем</p>
            <p className="mt-2 rounded-control border border-line bg-card px-3 py-2 break-all select-all">
              {fresh.address}
            </p>
            <p className="mt-2 text-[0.95rem]">
              Вставьте его в календарь: «Добавить календарь по адресу» или «Подписаться на календарь». Никому
              его не передавайте: по нему видно, где и когда Вы будете.
            </p>
          </Notice>
        ) : made ? (
          <p className="text-ink-2">
            Адрес создан {made}. Он виден только при создании. Потеряли или показали кому-то лишнему —
            смените.
          </p>
        ) : null}
        <Form method="post" className="flex flex-wrap gap-3">
          {made ? (
            <>
              <ConfirmSubmit
                name="intent"
                value="make"
                busy={busy}
                question="Сменить адрес календаря?"
                detail="Прежний адрес перестанет работать сразу. Новый нужно будет вставить в календарь заново."
                confirm="Сменить"
              >
                Сменить адрес
              </ConfirmSubmit>
              <Button tone="secondary" name="intent" value="close" busy={busy}>
                Закрыть доступ
              </Button>
            </>
          ) : (
            <Button name="intent" value="make" busy={busy}>
              Создать адрес
            </Button>
          )}
        </Form>
      </div>
    </Page>
  )
}
