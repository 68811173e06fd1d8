// «/account/sign-ins»: where I am signed in, and ending it: one by one or everywhere.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { endAllOwnSignIns, endOwnSignIn, listOwnSignIns } from '#app/features/identity/own-sign-ins.server.ts'
import { endAuthSession, requireSignedIn } from '#app/features/identity/viewer.server.ts'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Badge, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Входы — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const timeZone = viewer.timeZone ?? (await homeTimeZone(viewer.userId))
  return { signIns: await listOwnSignIns(viewer), timeZone }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const which = (await request.clone().formData()).get('signIn')
  if (which === 'all' || which === viewer.authSessionId) {
    if (which === 'all') await endAllOwnSignIns(viewer)
    return redirect('/login', { headers: { 'Set-Cookie': await endAuthSession(request) } })
  }
  // One that has ended already, or is somebody else's, changes nothing and tells nothing.
  if (typeof which === 'string') await endOwnSignIn(viewer, which)
  return redirect('/account/sign-ins')
}

export default function SignIns() {
  const { signIns, timeZone } = useLoaderData<typeof loader>()
  return (
    <Page width="text" underTabs>
      <PageHeader title="Входы" />
      <p className="max-w-xl text-ink-2">
        Здесь видно, на каких устройствах открыта Ваша учётная запись. Не узнаёте вход — завершите его и
        смените пароль.
      </p>
      <Form method="post">
        <ul className="my-6 divide-y divide-line rounded-surface border border-line bg-card">
          {signIns.map((signIn) => (
            <li key={signIn.id} className="flex flex-wrap items-center gap-x-5 gap-y-2 px-5 py-4">
              <div className="min-w-56 flex-1">
                <p className="flex flex-wrap items-center gap-x-3 font-semibold">
                  {signIn.device} {signIn.current ? <Badge tone="pine">этот вход</Badge> : null}
                </p>
                <p className="text-[0.95rem] text-ink-2">
                  Вход: {formatDateTime(signIn.createdAt, timeZone)}
                </p>
                <p className="text-[0.95rem] text-ink-2">
                  Последняя страница: {formatDateTime(signIn.lastSeenAt, timeZone)}
                </p>
              </div>
              <Button
                tone="secondary"
                name="signIn"
                value={signIn.id}
                aria-label={`Выйти: ${signIn.current ? 'этот вход' : `${signIn.device}, ${formatDateTime(signIn.createdAt, timeZone)}`}`}
              >
                Выйти
              </Button>
            </li>
          ))}
        </ul>
        <Button tone="danger" name="signIn" value="all">
          Выйти везде
        </Button>
      </Form>
    </Page>
  )
}
