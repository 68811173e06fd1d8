// /practice/shifts: what a shift is, the way into one, and the shifts one has had.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { PracticePrivacy } from '#app/features/practice/privacy.tsx'
import { findOpenShift, startShift } from '#app/features/practice/shift.server.ts'
import { listShifts } from '#app/features/practice/shift-reads.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Смена — Приёмная — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const [open, shifts] = await Promise.all([findOpenShift(viewer), listShifts(viewer)])
  return { open, shifts, timeZone: viewer.timeZone ?? 'Europe/Moscow' }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const started = await startShift(viewer)
  if (started.outcome === 'refused')
    return data(
      { refusal: 'Для смены пока мало обращений. Начните со спокойного упражнения.' },
      { status: 409 },
    )
  return redirect(`/practice/shifts/${started.shiftId}`)
}

export const clientAction = keepingForm((refusal) => ({ refusal }))

export default function ShiftsRoute() {
  const { open, shifts, timeZone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="text">
      <PageHeader
        title="Смена"
        lead="Восемь сообщений и сорок минут настоящего времени."
        crumbs={[{ to: '/practice', title: 'Приёмная' }]}
      />
      <div className="space-y-8">
        <ul className="list-disc space-y-2 pl-5">
          <li>По каждому: срочность и категория, исполнитель, промежуточный ответ.</li>
          <li>На два, они отмечены, — полный ответ: спросите исполнителя и напишите человеку.</li>
          <li>Порядок выбираете Вы. Срочное, которое лежит, напомнит о себе.</li>
          <li>Время идёт, даже если закрыть страницу. Сделанное не пропадёт.</li>
        </ul>
        {answer?.refusal ? (
          <Notice tone="amber" live>
            {answer.refusal}
          </Notice>
        ) : null}
        {open ? (
          <ButtonLink to={`/practice/shifts/${open.id}`}>Вернуться в смену</ButtonLink>
        ) : (
          <Form method="post">
            <Button busy={busy}>Начать смену</Button>
          </Form>
        )}
        {shifts.length ? (
          <section aria-labelledby="shifts">
            <h2 id="shifts" className="text-[1.1rem]">
              Ваши смены
            </h2>
            <ul className="mt-3 divide-y divide-line rounded-surface border border-line bg-card">
              {shifts.map(({ id, number, startedAt, score }) => (
                <li
                  key={id}
                  className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-5 py-1"
                >
                  <Link to={`/practice/shifts/${id}`} className="inline-flex min-h-11 items-center">
                    Смена {number}, {formatDateTime(startedAt, timeZone)}
                  </Link>
                  <span className="tabular-nums">{score === null ? 'идёт' : `${score} из 100`}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <PracticePrivacy />
      </div>
    </Page>
  )
}
