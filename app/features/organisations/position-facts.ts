// What is known of a post beside its title, in words: group, category, whether it deals with citizens.
import {
  positionCategoryTitles,
  positionGroupTitles,
  readPositionCategory,
  readPositionGroup,
} from './position.ts'

export interface PositionFacts {
  category: string | null
  positionGroup: string | null
  citizenFacing: boolean | null
}

export const noFacts: PositionFacts = { category: null, positionGroup: null, citizenFacing: null }

/** «ведущие должности · специалисты · работает с гражданами»; empty where nothing is given. */
export function factsInWords({ category, positionGroup, citizenFacing }: PositionFacts): string {
  const group = readPositionGroup(positionGroup)
  const kind = readPositionCategory(category)
  const facing =
    citizenFacing === null ? null : citizenFacing ? 'работает с гражданами' : 'с гражданами не работает'
  return [group && positionGroupTitles[group], kind && positionCategoryTitles[kind], facing]
    .filter(Boolean)
    .join(' · ')
}
