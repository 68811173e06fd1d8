// /registry/frdo/check: what to put right by person, and one button that composes batches of everybody who is ready.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { checkPending } from '#app/features/frdo/check.server.ts'
import { CheckList } from '#app/features/frdo/check-list.tsx'
import { mostRows } from '#app/features/frdo/columns.ts'
import { composeBatches, composeRefusals } from '#app/features/frdo/compose-batch.server.ts'
import { fixPaths } from '#app/features/frdo/fix-path.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { counted, plural } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'

/** Shown at once: whoever puts these right sees the next ones. */
const mostShown = 100

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const rows = await checkPending(viewer, { cohortId: cohortOf(request) })
  if (!rows) throw notFound()
  const wrong = rows.filter(({ problems }) => problems.length)
  const ready = rows.length - wrong.length
  return {
    ready,
    files: Math.ceil(ready / mostRows),
    wrong: wrong.length,
    lines: wrong.slice(0, mostShown).map(({ certificateId, userId, name, number, cohort, problems }) => ({
      ...{ certificateId, name, number, cohort: cohort.code },
      problems: problems.map(({ letter, message }) => ({ letter, message })),
      fixes: fixPaths(problems, { certificateId, userId, cohortId: cohort.id }),
    })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const composed = await composeBatches(viewer, { cohortId: cohortOf(request) })
  if (composed.outcome === 'refused')
    return data({ refusal: composeRefusals[composed.reason] }, { status: 409 })
  const [first, second] = composed.batches
  if (!first || second)
    return redirect('/registry/frdo/batches', { headers: { 'Set-Cookie': flashCookie('batches-composed') } })
  return redirect(`/registry/frdo/batches/${first.id}`, {
    headers: { 'Set-Cookie': flashCookie('batch-composed') },
  })
}

export const clientAction = keepingForm((sentence) => ({ refusal: sentence }))

function cohortOf(request: Request): string | undefined {
  return new URL(request.url).searchParams.get('cohort') || undefined
}

export default function FrdoCheck() {
  const { ready, files, wrong, lines } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const people = counted(ready, 'человека', 'человек', 'человек')
  return (
    <Page>
      <PageHeader
        title="Проверка перед отправкой"
        crumbs={[{ to: '/registry/frdo', title: 'ФИС ФРДО' }]}
        lead="Каждая строка сверена со списками и правилами ФИС ФРДО."
      />
      {answer ? (
        <div className="mb-6">
          <Notice tone="wax" live>
            {answer.refusal}
          </Notice>
        </div>
      ) : null}
      {ready ? (
        <Notice tone="pine">
          <p className="font-semibold">
            {plural(ready, 'Готова', 'Готовы', 'Готовы')} {counted(ready, 'строка', 'строки', 'строк')}
          </p>
          <p className="mt-1">
            {files > 1
              ? `В одном файле не больше тысячи человек: получится ${counted(files, 'пакет', 'пакета', 'пакетов')}.`
              : wrong
                ? 'Их можно отправить сейчас, остальных — следующим пакетом.'
                : 'Всё в порядке, исправлять нечего.'}
          </p>
          <Form method="post" className="mt-3">
            <Button busy={busy}>{busy ? 'Собираем…' : `Собрать пакет из ${people}`}</Button>
          </Form>
        </Notice>
      ) : null}
      {wrong ? (
        <section className="mt-8">
          <h2 className="mb-3">Что исправить: {counted(wrong, 'человек', 'человека', 'человек')}</h2>
          <CheckList lines={lines} />
          {wrong > lines.length ? (
            <p className="mt-4 text-ink-2">
              Показаны первые {lines.length}. Исправьте их и откройте проверку снова.
            </p>
          ) : null}
        </section>
      ) : null}
      {ready || wrong ? null : (
        <EmptyState title="Проверять некого">
          Обо всех выданных документах уже сообщили.{' '}
          <Link to="/registry/frdo/batches">Посмотреть пакеты</Link>
        </EmptyState>
      )}
    </Page>
  )
}
