// A draft as a whole: what it still lacks, its sections, and what can be done with it.
import { Form, Link, useNavigation } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { Badge, Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { counted } from '#app/lib/russian.ts'
import { CaseFaultList } from './case-faults.tsx'
import type { FormFault } from './case-form-words.ts'

export interface CaseDraftPageProps {
  draftId: string
  caseKey: string
  title: string
  /** Corrects a published case. */
  offered: boolean
  checked: boolean
  /** «22 ноября 2026 г. в 14:05 (МСК), Белова Н. А.» */
  saved: string
  sound: boolean
  faults: FormFault[]
  asking: boolean
  sections: { key: string; title: string; lead: string; under: boolean; faults: number }[]
}

export function CaseDraftPage(page: CaseDraftPageProps) {
  const { draftId, title, offered, saved, sound, asking } = page
  const here = `/teach/case-drafts/${draftId}`
  const busy = useNavigation().state !== 'idle'
  return (
    <Page>
      <PageHeader
        title={title || 'Без заголовка'}
        lead={offered ? 'Правки опубликованного обращения: выйдут следующей версией.' : undefined}
        crumbs={[{ to: '/teach/cases', title: 'Обращения «Приёмной»' }]}
        actions={
          <>
            <ButtonLink to={`${here}/preview`} tone="secondary">
              Посмотреть как слушатель
            </ButtonLink>
            {sound ? (
              asking ? null : (
                <ButtonLink to="?publication=ask">Опубликовать…</ButtonLink>
              )
            ) : (
              <Form method="post">
                <Button name="do" value="check" busy={busy}>
                  Проверить
                </Button>
              </Form>
            )}
          </>
        }
      />
      <p className="-mt-4 mb-6 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.95rem] text-ink-2">
        <Badge tone="amber">черновик</Badge> Сохранено {saved}
      </p>
      {asking ? <Asking here={here} offered={offered} busy={busy} /> : null}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-8">
          <Check {...page} />
          <Sections {...page} here={here} />
        </div>
        <div className="space-y-5">
          <Card aria-labelledby="file">
            <h2 id="file" className="text-[1.1rem]">
              Файл
            </h2>
            <p className="mt-2 text-ink-2">
              То же обращение файлом: его можно хранить, править и загрузить обратно.
            </p>
            <a
              href={`${here}/file`}
              download
              className="mt-2 inline-flex min-h-11 items-center [overflow-wrap:anywhere]"
            >
              Скачать {page.caseKey}.yaml
            </a>
          </Card>
          <Form method="post">
            <ConfirmSubmit
              name="do"
              value="drop"
              busy={busy}
              question="Удалить этот черновик?"
              detail={
                offered
                  ? 'Правки пропадут. Опубликованное обращение останется как есть.'
                  : 'Написанное пропадёт. Если оно может пригодиться, сначала скачайте файл.'
              }
              confirm="Удалить"
            >
              Удалить черновик
            </ConfirmSubmit>
          </Form>
        </div>
      </div>
    </Page>
  )
}

function Check({ draftId, checked, sound, faults }: CaseDraftPageProps) {
  if (!checked && !sound) return null
  return (
    <section id="check" tabIndex={-1} aria-labelledby="check-title" className="scroll-mt-6 outline-none">
      <Notice tone={sound ? 'pine' : 'wax'} live>
        <h2 id="check-title" className="text-[1.1rem]">
          {sound ? 'Замечаний нет' : counted(faults.length, 'замечание', 'замечания', 'замечаний')}
        </h2>
        <p>
          {sound
            ? 'Все ветки на месте, эталонная цепочка проиграна и приводит к решению.'
            : 'Нажмите на замечание, чтобы перейти к нужному месту.'}
        </p>
      </Notice>
      {sound ? null : (
        <div className="mt-5">
          <CaseFaultList draftId={draftId} faults={faults} />
        </div>
      )}
    </section>
  )
}

function Sections({ sections, checked, here }: CaseDraftPageProps & { here: string }) {
  return (
    <section aria-labelledby="sections">
      <h2 id="sections" className="mb-3">
        Разделы
      </h2>
      <ol className="divide-y divide-line rounded-surface border border-line bg-card">
        {sections.map(({ key, title, lead, under, faults }) => (
          <li key={key} className={under ? 'py-3 pr-5 pl-10' : 'px-5 py-3'}>
            <div className="flex flex-wrap items-center justify-between gap-x-4">
              <Link to={`${here}/${key}`} className="inline-flex min-h-11 items-center font-semibold">
                {title}
              </Link>
              {faults === 0 ? (
                <Badge tone="pine">готово</Badge>
              ) : checked ? (
                <Badge tone="wax">{counted(faults, 'замечание', 'замечания', 'замечаний')}</Badge>
              ) : (
                <Badge>не дописано</Badge>
              )}
            </div>
            {under ? null : <p className="text-[0.95rem] text-ink-2">{lead}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Asking({ here, offered, busy }: { here: string; offered: boolean; busy: boolean }) {
  return (
    <Card aria-labelledby="publication" className="mb-8 max-w-2xl border-pine">
      <h2 id="publication">Опубликовать это обращение?</h2>
      <p className="mt-2">
        {offered
          ? 'Слушатели начнут получать новую версию. Кто уже начал, закончит по прежней.'
          : 'Оно сразу появится в «Приёмной» у всех слушателей. Изменить опубликованное нельзя: исправления выйдут следующей версией.'}
      </p>
      <Form method="post" action={here} className="mt-5 flex flex-wrap gap-3">
        <Button name="do" value="publish" busy={busy}>
          Опубликовать
        </Button>
        <ButtonLink to={here} tone="secondary">
          Не сейчас
        </ButtonLink>
      </Form>
    </Card>
  )
}
