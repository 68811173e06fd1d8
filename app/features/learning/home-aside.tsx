// Beside the path: the certificate, remarks to answer, the nearest dates, other programmes of the person.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/page.tsx'
import type { HomeView } from './home-view.ts'

export interface OtherEnrolment {
  enrolmentId: string
  programmeTitle: string
  cohortName: string
  complete: boolean
  next: { title: string; when: string } | null
}

/** `children` stand below what asks for an answer. */
export function HomeAside({
  view,
  others,
  children,
}: {
  view: HomeView
  others: OtherEnrolment[]
  children?: ReactNode
}) {
  return (
    <div className="space-y-5">
      {view.certificate ? <CertificateCard certificate={view.certificate} /> : null}
      {view.remarks.map((remark) => (
        <RemarkCard key={remark.to} remark={remark} />
      ))}
      {children}
      {view.dates.length ? <DatesCard dates={view.dates} /> : null}
      {others.length ? <OthersCard others={others} /> : null}
      <p className="px-1 text-[0.95rem]">
        <Link to={`/learn/${view.enrolmentId}`} className="inline-flex min-h-11 items-center underline">
          Вся программа по урокам
        </Link>
      </p>
    </div>
  )
}

function CertificateCard({ certificate }: { certificate: NonNullable<HomeView['certificate']> }) {
  return (
    <Card className="border-pine bg-pine-wash" aria-labelledby="certificate">
      <h2 id="certificate" className="text-[1.1rem]">
        Удостоверение
      </h2>
      <p className="mt-1">
        № {certificate.number}, {certificate.date}
      </p>
      <ButtonLink to={`${certificate.to}.pdf`} reloadDocument tone="secondary" className="mt-4">
        Скачать PDF
      </ButtonLink>
    </Card>
  )
}

function RemarkCard({ remark }: { remark: HomeView['remarks'][number] }) {
  return (
    <section className="rounded-surface border border-wax/40 bg-wax-wash p-5 sm:p-6">
      <h2 className="text-[1.1rem] text-wax">Замечание к работе «{remark.title}»</h2>
      <p className="mt-2 whitespace-pre-line break-words">{remark.remark}</p>
      <p className="mt-3 flex flex-wrap items-center justify-between gap-x-4 text-[0.95rem]">
        <Link to={remark.to} className="inline-flex min-h-11 items-center font-semibold text-wax underline">
          Исправить и сдать снова
        </Link>
        <span className="text-ink-2">{remark.until ? `ждём до ${remark.until}` : remark.date}</span>
      </p>
    </section>
  )
}

function DatesCard({ dates }: { dates: HomeView['dates'] }) {
  return (
    <Card aria-labelledby="dates">
      <h2 id="dates" className="text-[1.1rem]">
        Ближайшие сроки
      </h2>
      <ul className="mt-3 divide-y divide-line text-[0.95rem]">
        {dates.map((date) => (
          <li key={date.title} className="flex items-baseline justify-between gap-4 py-2">
            <span className="min-w-0">
              {date.to ? (
                <Link to={date.to} className="underline decoration-line">
                  {date.title}
                </Link>
              ) : (
                date.title
              )}
            </span>
            <span className={date.late ? 'text-right font-medium text-wax' : 'text-right text-ink-2'}>
              {date.late ? `был ${date.when}` : date.when}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[0.9rem] text-ink-2">
        Сроки помогают идти ровно. Если отстали, ничего не закрывается: продолжайте со своего места.
      </p>
    </Card>
  )
}

function OthersCard({ others }: { others: OtherEnrolment[] }) {
  return (
    <Card aria-labelledby="others">
      <h2 id="others" className="text-[1.1rem]">
        Другие Ваши программы
      </h2>
      <ul className="mt-2 space-y-2">
        {others.map((other) => (
          <li key={other.enrolmentId}>
            <Link to={`/learn?enrolment=${other.enrolmentId}`} className="inline-block py-1.5 underline">
              {other.programmeTitle}
            </Link>
            <span className="block text-[0.9rem] text-ink-2">
              Поток «{other.cohortName}»{other.complete ? ', пройдено' : ''}
            </span>
            {other.next ? (
              <span className="mt-1 block text-[0.95rem]">
                {other.next.title}: <span className="font-medium">{other.next.when}</span>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
