// Beside a stage: what is checked, and who the team is.
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
          Команды собирает организатор. Пока вы без команды, сдавайте этапы сами.
        </p>
      )}
    </Card>
  )
}
