// /practice/cases/:caseKey: before a letter is opened: a warning where the topic is heavy, and own earlier tries.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { startExercise } from '#app/features/practice/attempt-start.server.ts'
import { channelOf } from '#app/features/practice/catalogue-words.ts'
import { anotherLike, firstAndBest } from '#app/features/practice/inbox.ts'
import { listInbox } from '#app/features/practice/inbox.server.ts'
import { letterRow } from '#app/features/practice/letter-rows.ts'
import { findCatalogue } from '#app/features/practice/practice-data.server.ts'
import { PracticePrivacy } from '#app/features/practice/privacy.tsx'
import { findRegion } from '#app/features/practice/reader-region.server.ts'
import { TriesList } from '#app/features/practice/tries-list.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { stopped } from '#app/lib/russian.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.letter.title ?? 'Обращение'} — Приёмная — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const [found, cases, region] = await Promise.all([findCatalogue(), listInbox(viewer), findRegion(viewer)])
  const own = cases.find(({ key }) => key === params.caseKey)
  if (!found || !own) throw notFound()
  const next = anotherLike(cases, own.key)
  return {
    letter: letterRow(own, found.catalogue, region),
    expects: channelOf(found.catalogue, own.channel)?.expects ?? '',
    heavy: own.heavy,
    open: own.tries.find(({ open }) => open)?.id ?? null,
    tries: own.tries.filter(({ finishedAt }) => finishedAt),
    best: firstAndBest(own.tries)?.best.id ?? null,
    next: next && { key: next.key, title: next.title },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const started = await startExercise(viewer, params.caseKey ?? '')
  if (!started) throw notFound()
  if (started.outcome === 'refused')
    return data(
      { refusal: 'Это обращение сейчас у вас на экзамене. Упражнение откроется, когда экзамен кончится.' },
      { status: 409 },
    )
  return redirect(`/practice/attempts/${started.attemptId}`)
}

export const clientAction = keepingForm((refusal) => ({ refusal }))

export default function CaseRoute() {
  const answer = useActionData<typeof action>()
  const { letter, expects, heavy, open, tries, best, next } = useLoaderData<typeof loader>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="text">
      <PageHeader
        title={letter.title}
        lead={[letter.channelTitle, letter.received, letter.sender].map(stopped).join(' ')}
        crumbs={[{ to: '/practice', title: 'Приёмная' }]}
      />
      <div className="space-y-8">
        {heavy ? (
          <Notice tone="amber">
            <p className="font-semibold">Тяжёлая тема</p>
            <p>{heavy}</p>
            {next ? (
              <p className="mt-2">
                Можно пропустить и взять другое:{' '}
                <Link to={`/practice/cases/${next.key}`}>«{next.title}»</Link>.
              </p>
            ) : null}
          </Notice>
        ) : (
          <p className="rounded-surface rounded-tl-none border border-line bg-card px-5 py-5 font-serif text-[1.15rem] sm:px-7">
            «{letter.excerpt}»
          </p>
        )}
        <p className="text-ink-2">
          Чего ждут в этом канале: {expects.charAt(0).toLowerCase()}
          {expects.slice(1)} Спокойное упражнение: времени сколько нужно, после каждого шага — подсказка. Часы
          обращения условные.
        </p>
        {answer?.refusal ? (
          <Notice tone="amber" live>
            {answer.refusal}
          </Notice>
        ) : null}
        {open ? (
          <ButtonLink to={`/practice/attempts/${open}`}>Продолжить</ButtonLink>
        ) : (
          <Form method="post">
            <Button busy={busy}>{tries.length ? 'Пройти ещё раз' : 'Взять в работу'}</Button>
          </Form>
        )}
        <TriesList tries={tries} best={best} />
        <PracticePrivacy />
      </div>
    </Page>
  )
}
