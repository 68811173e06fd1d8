// What a row of the people's table would change: a new account, a post somewhere else, other facts of the same post, or
// nothing. Accounts come as arguments.
import type { PositionFacts } from './position-facts.ts'

export interface HeldPost extends PositionFacts {
  id: string
  organisationId: string
  title: string
}

export interface AccountKnown {
  userId: string
  closed: boolean
  /** In force today. */
  posts: HeldPost[]
}

export interface WantedPost extends PositionFacts {
  organisationId: string
  title: string
}

/** `ends`: the post that is left. `changes`: facts given by the table that the post does not have yet. */
export type PersonPlan =
  | { kind: 'create' }
  | { kind: 'place'; userId: string }
  | { kind: 'move'; userId: string; ends: string }
  | { kind: 'rename'; userId: string; ends: string }
  | { kind: 'change'; userId: string; postId: string; before: PositionFacts; after: PositionFacts }
  | { kind: 'same'; userId: string }
  | { kind: 'closed'; userId: string }
export type PersonAction = PersonPlan['kind']

export function planPerson(account: AccountKnown | null, wanted: WantedPost): PersonPlan {
  if (!account) return { kind: 'create' }
  const { userId, closed, posts } = account
  if (closed) return { kind: 'closed', userId }
  const here = posts.filter(({ organisationId }) => organisationId === wanted.organisationId)
  const post = here.find(({ title }) => sameTitle(title, wanted.title)) ?? null
  if (post) {
    const { category, positionGroup, citizenFacing } = post
    const before = { category, positionGroup, citizenFacing }
    // An empty cell says nothing.
    const after = {
      category: wanted.category ?? category,
      positionGroup: wanted.positionGroup ?? positionGroup,
      citizenFacing: wanted.citizenFacing ?? citizenFacing,
    }
    const same = JSON.stringify(before) === JSON.stringify(after)
    return same ? { kind: 'same', userId } : { kind: 'change', userId, postId: post.id, before, after }
  }
  const [only, ...others] = posts
  if (here.length === 1 && here[0]) return { kind: 'rename', userId, ends: here[0].id }
  return only && !others.length ? { kind: 'move', userId, ends: only.id } : { kind: 'place', userId }
}

function sameTitle(a: string, b: string): boolean {
  const plain = (text: string) => text.toLocaleLowerCase('ru-RU').replaceAll('ё', 'е').trim()
  return plain(a) === plain(b)
}

export const personPlanTitles: Record<PersonAction, string> = {
  create: 'Новая учётная запись и должность',
  place: 'Ещё одна должность',
  move: 'Перевод в другую организацию',
  rename: 'Новая должность в той же организации',
  change: 'Уточнение группы, категории или работы с гражданами',
  same: 'Без изменений',
  closed: 'Пропуск: учётная запись закрыта',
}
