// A case as its learner meets it, step by step; its author may follow the model or try what a learner would.
import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/ui/button.tsx'
import { Breadcrumbs, type Crumb, Notice, Page } from '#app/ui/page.tsx'
import { AttemptPage } from './attempt-page.tsx'
import type { LetterView } from './attempt-view.ts'
import type { Preview } from './case-preview.ts'
import { Letter } from './letter.tsx'

export function CasePreviewPage({
  preview,
  crumbs,
  refusal,
  heavy,
}: {
  preview: Preview
  crumbs: Crumb[]
  refusal: string | null
  heavy: string | null
}) {
  const { view, revision, modelStep, finished } = preview
  return (
    <AttemptPage
      attemptId={null}
      view={view}
      keys={{ revision, eventKey: `preview-${revision}` }}
      drafts={{}}
      hints={false}
      refusal={refusal}
      head={
        <div className="mb-6 space-y-4">
          <Breadcrumbs crumbs={crumbs} />
          <Notice tone="sky">
            <p>
              Так обращение увидит слушатель в спокойном упражнении. Ничего не сохраняется, тексты ответов не
              запоминаются.
            </p>
            <p className="mt-2 flex flex-wrap gap-x-6">
              {modelStep ? (
                <Link
                  to={`${modelStep}#step`}
                  preventScrollReset
                  className="inline-flex min-h-11 items-center"
                >
                  Сделать шаг по эталону
                </Link>
              ) : null}
              {revision ? (
                <Link to="?" className="inline-flex min-h-11 items-center">
                  Начать сначала
                </Link>
              ) : null}
            </p>
          </Notice>
          {heavy && !revision ? (
            <Notice tone="amber">
              <p className="font-semibold">Тяжёлая тема</p>
              <p>{heavy}</p>
            </Notice>
          ) : null}
          {finished ? (
            <Notice tone="pine" live>
              <p className="font-semibold">Цепочка пройдена до конца</p>
              {finished.mark === null ? null : <p>Оценка заявителя: {finished.mark} из 5.</p>}
            </Notice>
          ) : null}
        </div>
      }
    />
  )
}

/** A draft that cannot be walked yet. */
export function UnfinishedPreview({
  letter,
  crumbs,
  back,
}: {
  letter: LetterView
  crumbs: Crumb[]
  back: string
}) {
  return (
    <Page width="text">
      <Breadcrumbs crumbs={crumbs} />
      <h1 className="break-words">{letter.title}</h1>
      <p className="mt-1 mb-6 text-ink-2">{letter.theme}</p>
      <Letter letter={letter} />
      <div className="mt-8 space-y-4">
        <Notice tone="amber">
          Дальше пока не пройти: в черновике заполнено не всё, что нужно для шагов.
        </Notice>
        <ButtonLink to={back} tone="secondary">
          К черновику
        </ButtonLink>
      </div>
    </Page>
  )
}
