// /check-in: the short address under the six digits. Leads to the person's session that is open now.
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { listOwnOpenDays } from '#app/features/sessions/check-in.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Отметка на сессии — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const days = await listOwnOpenDays(viewer)
  const [only] = days
  if (only && days.length === 1) throw redirect(`/check-in/${only.dayId}`)
  return { days }
}

export default function CheckInChoice() {
  const { days } = useLoaderData<typeof loader>()
  return (
    <Page width="form">
      <PageHeader title="Отметка на сессии" />
      {days.length ? (
        <ul className="space-y-3">
          {days.map(({ dayId, title }) => (
            <li key={dayId}>
              <ButtonLink to={`/check-in/${dayId}`} tone="secondary" className="min-h-14 w-full">
                {title}
              </ButtonLink>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Сейчас отмечаться негде">
          Отметка открывается незадолго до начала сессии, на которую Вы записаны. Если сессия уже идёт, а Вас
          нет в списке, подойдите к организатору.
        </EmptyState>
      )}
    </Page>
  )
}
