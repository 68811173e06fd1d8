// «/teach/programmes/:versionId»: a version from passport to final test, and its publication, which asks first.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { publishVersion } from '#app/features/curriculum/publish-version.server.ts'
import { VersionBadges } from '#app/features/curriculum/version-name.tsx'
import { VersionPath } from '#app/features/curriculum/version-path.tsx'
import { PassportCard } from '#app/features/curriculum/version-passport.tsx'
import { countQuestions, findVersion } from '#app/features/curriculum/versions.server.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: version }) => [
  { title: `${version?.version.title ?? 'Программа'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const versionId = params.versionId ?? ''
  const [version, outline, questions] = await Promise.all([
    findVersion(versionId),
    getOutline(versionId),
    countQuestions(versionId),
  ])
  if (!version || !outline) throw notFound()
  const url = new URL(request.url)
  return {
    version,
    outline,
    questions,
    asking: url.searchParams.get('publication') === 'ask' && version.number === null,
    loaded: url.searchParams.get('loaded'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const versionId = params.versionId ?? ''
  const result = await publishVersion(versionId, viewer.userId)
  if (result.outcome === 'published') return redirect(`/teach/programmes/${versionId}?loaded=published`)
  if (result.reason === 'unknown') throw notFound()
  return data({ error: 'Эта версия уже опубликована: возможно, это сделал Ваш коллега.' }, { status: 409 })
}

const loadedWords: Record<string, string> = {
  now: 'Ошибок нет, черновик загружен. Посмотрите уроки глазами слушателя и опубликуйте.',
  before: 'Такое содержание уже загружали. Вот оно; ничего не изменилось.',
  published: 'Версия опубликована. Новые потоки будут учиться по ней.',
}

export default function ProgrammeVersion() {
  const { version, outline, questions, asking, loaded } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const words = loaded ? loadedWords[loaded] : undefined
  return (
    <Page>
      <PageHeader
        title={version.title}
        lead={outline.summary}
        crumbs={[{ to: '/teach/programmes', title: 'Программы' }]}
        actions={
          <>
            <ButtonLink to={`/teach/programmes/${version.id}/materials`} tone="secondary">
              Материалы для печати
            </ButtonLink>
            {version.number === null && !asking ? (
              <ButtonLink to="?publication=ask">Опубликовать…</ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="-mt-4 mb-6">
        <VersionBadges {...version} />
      </div>
      <div className="space-y-6">
        {words && !asking ? (
          <Notice tone="pine" live>
            {words}
          </Notice>
        ) : null}
        <FormErrors errors={answer ? [answer.error] : null} />
        {asking ? (
          <Card aria-labelledby="publication" className="max-w-2xl border-pine">
            <h2 id="publication">Опубликовать эту версию?</h2>
            <p className="mt-2">
              После этого изменить её будет нельзя: исправления выйдут следующей версией. Кто уже учится,
              продолжит по своей.
            </p>
            <Form
              method="post"
              action={`/teach/programmes/${version.id}`}
              className="mt-5 flex flex-wrap gap-3"
            >
              <Button busy={busy}>Опубликовать</Button>
              <ButtonLink to={`/teach/programmes/${version.id}`} tone="secondary">
                Не сейчас
              </ButtonLink>
            </Form>
          </Card>
        ) : null}
        <PassportCard outline={outline} versionId={version.id} questions={questions} />
        <section aria-labelledby="modules">
          <h2 id="modules" className="mb-4">
            {outline.path.length ? 'Путь программы' : 'Модули'}
          </h2>
          <VersionPath outline={outline} versionId={version.id} questions={questions} />
        </section>
      </div>
    </Page>
  )
}
