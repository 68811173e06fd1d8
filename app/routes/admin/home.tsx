// «/admin»: where an administrator of the platform begins.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { findOperator } from '#app/features/operations/operator.server.ts'
import { mailIsSent } from '#app/features/operations/outbox-reading.server.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Администрирование — Решаю' }]

const rooms = [
  {
    to: '/admin/users',
    title: 'Люди и роли',
    text: 'Найти человека, пригласить нового, дать или снять роль, закрыть учётную запись.',
  },
  {
    to: '/admin/outbox',
    title: 'Почта',
    text: 'Какие письма отправлены, какие ждут и почему. Каждое прочтение письма записывается.',
  },
  {
    to: '/admin/operator',
    title: 'Оператор данных',
    text: 'Название, адрес и контакты, которые стоят в согласии на обработку персональных данных.',
  },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  return { mailIsSent: mailIsSent(), operatorKnown: (await findOperator()) !== null }
}

export default function AdminHome() {
  const { mailIsSent, operatorKnown } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title="Администрирование" />
      <div className="mb-8 space-y-3 empty:hidden">
        {mailIsSent ? null : (
          <Notice tone="amber">
            Почтовый сервер не указан: письма не отправляются, их можно прочитать в разделе{' '}
            <Link to="/admin/outbox" className="underline">
              «Почта»
            </Link>
            .
          </Notice>
        )}
        {operatorKnown ? null : (
          <Notice tone="amber">
            В согласии на обработку персональных данных не назван оператор.{' '}
            <Link to="/admin/operator" className="underline">
              Заполните его данные
            </Link>
            , прежде чем приглашать людей.
          </Notice>
        )}
      </div>
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {rooms.map((room) => (
          <Card as="li" key={room.to}>
            <h2>
              <Link to={room.to}>{room.title}</Link>
            </h2>
            <p className="mt-2 text-ink-2">{room.text}</p>
          </Card>
        ))}
      </ul>
    </Page>
  )
}
