import { describe, expect, it } from 'vitest'
import {
  findPositionCategory,
  findPositionGroup,
  positionCategories,
  positionCategoryTitles,
  positionGroups,
  positionGroupTitles,
  readPositionCategory,
  readPositionGroup,
} from './position.ts'

describe('groups and categories of posts', () => {
  it('are read by their keys and by nothing else', () => {
    expect(readPositionGroup('chief')).toBe('chief')
    expect(readPositionGroup('главные')).toBeNull()
    expect(readPositionGroup(null)).toBeNull()
    expect(readPositionCategory('heads')).toBe('heads')
    expect(readPositionCategory('boss')).toBeNull()
  })

  it('are found by their own titles', () => {
    for (const group of positionGroups) expect(findPositionGroup(positionGroupTitles[group])).toBe(group)
    for (const category of positionCategories)
      expect(findPositionCategory(positionCategoryTitles[category])).toBe(category)
  })

  it.each([
    ['Главная группа', 'chief'],
    [' ведущие ', 'leading'],
    ['Прочие', 'other'],
    ['senior', 'senior'],
    ['первая', null],
    ['', null],
  ])('«%s» is %s', (text, expected) => expect(findPositionGroup(text)).toBe(expected))

  it.each([
    ['Советник', 'assistants'],
    ['Обеспечивающие', 'support'],
    ['рабочие', null],
  ])('category «%s» is %s', (text, expected) => expect(findPositionCategory(text)).toBe(expected))
})
