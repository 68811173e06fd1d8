// Table cards of the working groups: one lying A4 page a group, large enough to read across a room.
import { renderPdf } from '#app/platform/pdf.server.ts'
import { groupCardsTemplate } from './group-cards-template.ts'
import type { ShownGroup } from './group-view.ts'

export function groupCardsPdf(
  { title, when, groups }: { title: string; when: string; groups: ShownGroup[] },
  now = new Date(),
): Buffer {
  const data = {
    title: `Карточки на столы: ${title}`,
    session: title,
    when,
    groups: groups.map(({ number, name, people }) => ({
      number,
      name,
      people: people.map((person) => person.name),
    })),
  }
  return renderPdf({ template: groupCardsTemplate, data, createdAt: now })
}
