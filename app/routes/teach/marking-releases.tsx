// /teach/marking/releases: marks that may be shown to their learners, one or many at once.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { postMarks } from '#app/features/practice/marking-post.server.ts'
import { postingRefusals } from '#app/features/practice/marking-posting.ts'
import { replyCode, stageOf } from '#app/features/practice/marking-queue.ts'
import { readQueue } from '#app/features/practice/marking-queue.server.ts'
import { postingForm } from '#app/features/practice/marking.schema.ts'
import { markingCrumbs, MarkingTabs } from '#app/features/practice/marking-tabs.tsx'
import { modeWords } from '#app/features/practice/marking-words.ts'
import { pageSize } from '#app/lib/listing.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Выпуск оценок — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const now = new Date()
  const queue = await readQueue(viewer)
  const ready = queue.filter((entry) => stageOf(entry, now) === 'ready' && entry.authorId !== viewer.userId)
  return {
    total: ready.length,
    rows: ready.slice(0, pageSize * 4).map((entry) => ({
      attemptId: entry.attemptId,
      code: replyCode(entry.attemptId),
      title: entry.title,
      mode: modeWords[entry.mode] ?? entry.mode,
      cohort: entry.cohort.name,
      mark: entry.done.find(({ kind }) => kind === 'first')?.total ?? 0,
      second: entry.done.find(({ kind }) => kind === 'second')?.total ?? null,
    })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const submission = parseForm(await request.formData(), { schema: postingForm })
  if (submission.status !== 'success')
    return data({ posted: 0, errors: ['Отметьте хотя бы один ответ.'] }, { status: 422 })
  const { posted, refused } = await postMarks(viewer, submission.value.replies)
  const errors = [...new Set(refused)].map((reason) => postingRefusals[reason])
  return data({ posted, errors }, { status: posted || !errors.length ? 200 : 409 })
}

export const clientAction = keepingForm((sentence) => ({ posted: 0, errors: [sentence] }))

export default function ReleasesRoute() {
  const { rows, total } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const hydrated = useHydrated()
  const [chosen, setChosen] = useState<string[]>([])
  const all = rows.length > 0 && rows.every(({ attemptId }) => chosen.includes(attemptId))
  return (
    <Page>
      <PageHeader
        title="Выпуск оценок"
        lead="Слушатель видит оценку только после выпуска. Ему уходит письмо, и три рабочих дня он может не согласиться."
        crumbs={markingCrumbs}
      />
      <MarkingTabs counts={{ ready: total }} />
      <div className="mb-5 space-y-3">
        <FormErrors errors={answer?.errors} />
        {answer?.posted ? (
          <Notice tone="pine" live>
            Выпущено: {counted(answer.posted, 'оценка', 'оценки', 'оценок')}.
          </Notice>
        ) : null}
      </div>
      {rows.length ? (
        <Form method="post">
          {hydrated ? (
            <label className="mb-2 flex min-h-11 items-center gap-3 font-medium">
              <input
                type="checkbox"
                checked={all}
                onChange={() => setChosen(all ? [] : rows.map(({ attemptId }) => attemptId))}
              />
              Все на этой странице: {rows.length}
            </label>
          ) : null}
          <ul className="divide-y divide-line rounded-surface border border-line bg-card">
            {rows.map((row) => (
              <li key={row.attemptId} className="flex items-start gap-3 px-4 py-3 sm:px-6">
                <input
                  type="checkbox"
                  name="replies"
                  value={row.attemptId}
                  className="mt-1"
                  aria-label={`Ответ ${row.code}, ${row.title}`}
                  checked={hydrated ? chosen.includes(row.attemptId) : undefined}
                  onChange={({ target: { checked } }) =>
                    setChosen(
                      checked
                        ? [...chosen, row.attemptId]
                        : chosen.filter((attemptId) => attemptId !== row.attemptId),
                    )
                  }
                />
                <div className="min-w-0 flex-1">
                  <Link to={`/teach/marking/${row.attemptId}`} className="underline">
                    {row.title}
                  </Link>
                  <p className="text-[0.9rem] text-ink-2">
                    Ответ {row.code} · {row.mode} · {row.cohort}
                    {row.second === null ? '' : ` · вторая оценка ${row.second}`}
                  </p>
                </div>
                <strong className="text-[1.2rem] tabular-nums">{row.mark}</strong>
              </li>
            ))}
          </ul>
          <Button className="mt-5" busy={busy}>
            Выпустить отмеченные
          </Button>
        </Form>
      ) : (
        <EmptyState title="Выпускать нечего">
          <p>
            Здесь появятся проверенные ответы: сразу или, если ответ попал в выборку, после второй проверки.
          </p>
        </EmptyState>
      )}
    </Page>
  )
}
