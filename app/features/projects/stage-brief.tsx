// Beside a stage: what is checked, and who the team is.
import { Link } from '@remix-run/react'
import { surnameWithInitials, type PersonName } from '#app/lib/russian.ts'
import { Card } from '#app/ui/page.tsx'

export function StageCriteria({ criteria }: { criteria: string[] }) {
  return (
    <Card aria-labelledby="criteria">
      <h2 id="criteria" className="text-[1.1rem]">
        Что проверят
      </h2>
      <ul className="mt-3 space-y-2 text-[0.95rem]">
        {criteria.map((criterion) => (
          <li key={criterion} className="flex gap-2.5">
            <span
              aria-hidden="true"
              className="mt-[0.5em] size-2 shrink-0 rounded-full border-2 border-pine"
            />
            <span>{criterion}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The stage's own papers: what a strong and a weak work look like, and the instruction for print. */
export function StagePapers({
  papers,
  base,
}: {
  papers: { key: string; title: string; sample: boolean }[]
  base: string
}) {
  if (papers.length === 0) return null
  return (
    <Card aria-labelledby="papers">
      <h2 id="papers" className="text-[1.1rem]">
        Примеры и инструкция
      </h2>
      <ul className="mt-2 text-[0.95rem]">
        {papers.map(({ key, title, sample }) => (
          <li key={key}>
            <Link to={`${base}/${key}`} className="inline-flex min-h-11 items-center">
              {sample ? title : 'Инструкция для печати'}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-[0.95rem]">
        <Link to={`${base}#project`} className="inline-flex min-h-11 items-center">
          Материалы всех этапов
        </Link>
      </p>
    </Card>
  )
}

export function StageTeam({
  team,
}: {
  team: { name: string; members: (PersonName & { enrolmentId: string })[] } | null
}) {
  return (
    <Card aria-labelledby="team">
      <h2 id="team" className="text-[1.1rem]">
        {team ? team.name : 'Вы работаете один'}
      </h2>
      {team ? (
        <>
          <ul className="mt-3 space-y-1 text-[0.95rem]">
            {team.members.map((member) => (
              <li key={member.enrolmentId}>{surnameWithInitials(member)}</li>
            ))}
          </ul>
          <p className="mt-3 text-[0.9rem] text-ink-2">
            Сдать может любой из вас: работа и решение преподавателя будут у всей команды.
          </p>
        </>
      ) : (
        <p className="mt-2 text-[0.95rem] text-ink-2">
          Команды собирает организатор. Пока Вы без команды, сдавайте этапы сами.
        </p>
      )}
    </Card>
  )
}
