// The head of every staff page of a day: which session, which day, where else to go.
import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page.tsx'

export interface DayHeadProps {
  session: { id: string; title: string; cohort: string; cancelled: boolean }
  day: { id: string; number: number; when: string; closed: boolean; past: boolean }
  days: { id: string; number: number }[]
  runs: boolean
}

export const dayPath = (sessionId: string, dayId: string) => `/organise/sessions/${sessionId}/day/${dayId}`

export function DayHead({ session, day, days, runs }: DayHeadProps) {
  const here = dayPath(session.id, day.id)
  return (
    <>
      <PageHeader
        title={days.length > 1 ? `${session.title}, день ${day.number}` : session.title}
        lead={`${session.cohort}. ${day.when}`}
        crumbs={[{ to: `/${runs ? 'organise' : 'teach'}/sessions/${session.id}`, title: 'Сессия' }]}
        actions={
          day.past ? (
            <ButtonLink to={`${here}/sheet.pdf`} reloadDocument>
              Явочный лист (PDF)
            </ButtonLink>
          ) : (
            <>
              {/* The camera is allowed for the document of that page only, so it is loaded whole. */}
              <ButtonLink to={`${here}/scan`} reloadDocument>
                Сканировать коды
              </ButtonLink>
              <ButtonLink to={`${here}/screen`} tone="secondary">
                Экран в зале
              </ButtonLink>
            </>
          )
        }
      />
      <nav aria-label="Документы дня" className="mb-6 flex flex-wrap gap-x-6 gap-y-1">
        {days.length > 1
          ? days
              .filter(({ id }) => id !== day.id)
              .map(({ id, number }) => (
                <Link key={id} to={dayPath(session.id, id)} className={link}>
                  День {number}
                </Link>
              ))
          : null}
        {day.past ? (
          <a href={`${here}/scan`} className={link}>
            Сканировать коды
          </a>
        ) : (
          <a href={`${here}/sheet.pdf`} className={link}>
            Явочный лист (PDF)
          </a>
        )}
        <a href={`${here}/badges.pdf`} className={link}>
          Бейджи (PDF)
        </a>
        {runs ? (
          <>
            <a href={`/organise/sessions/${session.id}/day/attendance.xlsx`} className={link}>
              Посещение (XLSX)
            </a>
            <Link to={`/organise/sessions/${session.id}/day/import`} className={link}>
              Загрузить посещение
            </Link>
          </>
        ) : null}
      </nav>
    </>
  )
}

const link = 'inline-flex min-h-11 items-center'
