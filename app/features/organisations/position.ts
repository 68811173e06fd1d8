// Groups and categories of posts, as laws name them: 25-ФЗ art. 8 (municipal service), 79-ФЗ art. 9 (civil service).

export const positionGroups = ['highest', 'chief', 'leading', 'senior', 'junior', 'other'] as const
export type PositionGroup = (typeof positionGroups)[number]

/** `other`: employees who hold no service post, such as those of an МФЦ. */
export const positionGroupTitles: Record<PositionGroup, string> = {
  highest: 'высшие должности',
  chief: 'главные должности',
  leading: 'ведущие должности',
  senior: 'старшие должности',
  junior: 'младшие должности',
  other: 'не служба',
}

export function readPositionGroup(value: string | null): PositionGroup | null {
  return positionGroups.find((group) => group === value) ?? null
}

/** Of the civil service alone: the municipal service has no categories. */
export const positionCategories = ['heads', 'assistants', 'specialists', 'support'] as const
export type PositionCategory = (typeof positionCategories)[number]

export const positionCategoryTitles: Record<PositionCategory, string> = {
  heads: 'руководители',
  assistants: 'помощники (советники)',
  specialists: 'специалисты',
  support: 'обеспечивающие специалисты',
}

export function readPositionCategory(value: string | null): PositionCategory | null {
  return positionCategories.find((category) => category === value) ?? null
}

/** A group as people write it in tables: «главные», «Главная группа», «главные должности», «не служба». */
export function findPositionGroup(text: string): PositionGroup | null {
  const plain = text.toLocaleLowerCase('ru-RU').trim()
  const stems: [RegExp, PositionGroup][] = [
    [/^высш/, 'highest'],
    [/^главн/, 'chief'],
    [/^ведущ/, 'leading'],
    [/^старш/, 'senior'],
    [/^младш/, 'junior'],
    [/^(не\s*служ|иные|прочие|другие|работник)/, 'other'],
  ]
  return stems.find(([stem]) => stem.test(plain))?.[1] ?? readPositionGroup(plain)
}

/** A category as people write it: «руководители», «Помощники (советники)», «обеспечивающие специалисты». */
export function findPositionCategory(text: string): PositionCategory | null {
  const plain = text.toLocaleLowerCase('ru-RU').trim()
  const stems: [RegExp, PositionCategory][] = [
    [/^руковод/, 'heads'],
    [/^(помощник|советник)/, 'assistants'],
    [/^специалист/, 'specialists'],
    [/^обеспеч/, 'support'],
  ]
  return stems.find(([stem]) => stem.test(plain))?.[1] ?? readPositionCategory(plain)
}
