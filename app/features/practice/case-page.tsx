// A published case for its instructors: the letter, the versions with who and when, what can be done with it.
import { Form, useNavigation } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { Badge, Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import type { LetterView } from './attempt-view.ts'
import { Letter } from './letter.tsx'

export interface CasePageProps {
  caseKey: string
  letter: LetterView
  draftId: string | null
  /** The day it was taken out of the inbox. */
  withdrawn: string | null
  versions: {
    number: number
    published: string
    publishedBy: string | null
    current: boolean
    attempts: number
  }[]
}

export function CasePage({ caseKey, letter, draftId, withdrawn, versions }: CasePageProps) {
  const busy = useNavigation().state !== 'idle'
  const here = `/teach/cases/${caseKey}`
  return (
    <Page>
      <PageHeader
        title={letter.title}
        lead={letter.theme}
        crumbs={[{ to: '/teach/cases', title: 'Обращения «Приёмной»' }]}
        actions={
          <>
            <ButtonLink to={`${here}/preview`} tone="secondary">
              Посмотреть как слушатель
            </ButtonLink>
            {draftId ? (
              <ButtonLink to={`/teach/case-drafts/${draftId}`}>Открыть правки</ButtonLink>
            ) : (
              <Form method="post">
                <Button name="do" value="correct" busy={busy}>
                  Исправить
                </Button>
              </Form>
            )}
          </>
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-8">
          {withdrawn ? (
            <Notice tone="amber">
              Снято с «Приёмной» {withdrawn}. Кто уже начал, может закончить; новым слушателям оно не
              предлагается.
            </Notice>
          ) : null}
          <Letter letter={letter} />
          <Versions versions={versions} />
        </div>
        <div className="space-y-5">
          <Card aria-labelledby="more">
            <h2 id="more" className="text-[1.1rem]">
              Взять за основу
            </h2>
            <p className="mt-2 text-ink-2">Новое обращение по этому образцу: остальное останется на месте.</p>
            <ButtonLink to={`/teach/cases/new?from=${caseKey}`} tone="secondary" className="mt-3 w-full">
              Новое по образцу
            </ButtonLink>
            <a
              href={`${here}/file`}
              download
              className="mt-3 inline-flex min-h-11 items-center [overflow-wrap:anywhere]"
            >
              Скачать {caseKey}.yaml
            </a>
          </Card>
          <Form method="post">
            {withdrawn ? (
              <Button name="do" value="restore" tone="secondary" busy={busy}>
                Вернуть в «Приёмную»
              </Button>
            ) : (
              <ConfirmSubmit
                name="do"
                value="withdraw"
                busy={busy}
                question="Снять обращение с «Приёмной»?"
                detail="Новым слушателям его не предложат. Кто начал, закончит; пройденное и оценки останутся. Вернуть можно в любой день."
                confirm="Снять"
              >
                Снять с «Приёмной»
              </ConfirmSubmit>
            )}
          </Form>
        </div>
      </div>
    </Page>
  )
}

function Versions({ versions }: Pick<CasePageProps, 'versions'>) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="mb-3">
        Версии
      </h2>
      <ol className="divide-y divide-line rounded-surface border border-line bg-card">
        {versions.map(({ number, published, publishedBy, current, attempts }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
            <span className="font-semibold">Версия {number}</span>
            {current ? <Badge tone="pine">действует</Badge> : null}
            <span className="text-ink-2">
              {published}, {publishedBy ?? 'из файлов'}
            </span>
            <span className="text-ink-2 sm:ml-auto">
              {counted(attempts, 'попытка', 'попытки', 'попыток')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
