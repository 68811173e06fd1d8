// Working groups put into words for screens and cards. Pure.
import { counted, fullName, type PersonName } from '#app/lib/russian.ts'

export interface ShownPerson {
  id: string
  name: string
  municipality: string | null
}

export interface ShownGroup {
  /** Null in a split that is not saved yet. */
  id: string | null
  number: number
  name: string | null
  title: string
  /** «8 человек, 6 муниципалитетов» */
  facts: string
  people: ShownPerson[]
}

interface Person extends PersonName {
  id: string
  municipality: string | null
  groupId: string | null
}

export const shownPerson = (person: Person): ShownPerson => ({
  id: person.id,
  name: fullName(person),
  municipality: person.municipality,
})

export function shownGroups(
  groups: { id: string; number: number; name: string | null }[],
  people: Person[],
): { groups: ShownGroup[]; rest: ShownPerson[] } {
  const known = new Set(groups.map(({ id }) => id))
  return {
    groups: groups.map((group) =>
      shownGroup(
        group,
        people.filter(({ groupId }) => groupId === group.id),
      ),
    ),
    rest: people.filter(({ groupId }) => !groupId || !known.has(groupId)).map(shownPerson),
  }
}

/** A split that was only proposed: lists of ids, in the order of numbers. */
export function proposedGroups(
  lists: string[][],
  people: Person[],
  names: { number: number; name: string | null }[],
): ShownGroup[] {
  return lists.map((ids, index) => {
    const name = names.find(({ number }) => number === index + 1)?.name ?? null
    const members = people.filter(({ id }) => ids.includes(id))
    return shownGroup({ id: null, number: index + 1, name }, members)
  })
}

function shownGroup(
  { id, number, name }: { id: string | null; number: number; name: string | null },
  people: Person[],
): ShownGroup {
  const towns = new Set(people.flatMap(({ municipality }) => municipality ?? [])).size
  const size = people.length ? counted(people.length, 'человек', 'человека', 'человек') : 'никого'
  const from = counted(towns, 'муниципалитет', 'муниципалитета', 'муниципалитетов')
  return {
    id,
    number,
    name,
    title: `Группа ${number}`,
    facts: towns ? `${size}, ${from}` : size,
    people: people.map(shownPerson),
  }
}

/** What the rules could not do, in sentences. */
export function groupingNotes(
  { notApart, divided }: { notApart: [string, string][]; divided: string[] },
  people: (Person & { municipalityId: string | null })[],
): string[] {
  const name = (id: string) => {
    const person = people.find((one) => one.id === id)
    return person ? fullName(person) : ''
  }
  const town = (id: string) => people.find(({ municipalityId }) => municipalityId === id)?.municipality ?? ''
  const pairs = notApart.slice(0, 5).map(([one, other]) => `${name(one)} и ${name(other)}`)
  const more =
    notApart.length > pairs.length
      ? ` И ещё ${counted(notApart.length - pairs.length, 'пара', 'пары', 'пар')}.`
      : ''
  return [
    pairs.length
      ? `Не получилось развести, групп для этого мало: ${pairs.join('; ')}.${more} Увеличьте число групп или перенесите людей сами.`
      : null,
    divided.length ? `Целиком в одной группе не поместились: ${divided.map(town).join(', ')}.` : null,
  ].filter((note): note is string => note !== null)
}
