// The working groups of a session to read: who sits with whom.
import { Card } from '#app/ui/page.tsx'

export interface TaughtGroup {
  id: string
  title: string
  members: { id: string; name: string; municipality: string | null }[]
}

export function TaughtGroups({ groups }: { groups: TaughtGroup[] }) {
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">Рабочие группы</h2>
      {groups.length ? (
        <ul className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {groups.map(({ id, title, members }) => (
            <Card as="li" key={id}>
              <h3 className="text-[1.05rem] break-words">{title}</h3>
              <ul className="mt-2 space-y-2 text-[0.95rem]">
                {members.map((member) => (
                  <li key={member.id} className="break-words">
                    {member.name}
                    {member.municipality ? (
                      <span className="block text-[0.9rem] text-ink-2">{member.municipality}</span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-ink-2">Людей ещё не разделили на группы.</p>
      )}
    </section>
  )
}
