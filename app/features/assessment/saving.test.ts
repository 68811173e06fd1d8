import { describe, expect, it } from 'vitest'
import { decideSave } from './saving.ts'

describe('may a save replace the stored answer', () => {
  it('saves from the newest tab and counts on', () => {
    expect(decideSave({ revision: 2, response: 'a' }, { revision: 2, response: 'b' })).toEqual({
      outcome: 'save',
      revision: 3,
    })
  })

  it('lets a tab be ahead of the storage by its own saves under way', () => {
    expect(decideSave({ revision: 2, response: 'a' }, { revision: 4, response: null })).toEqual({
      outcome: 'save',
      revision: 5,
    })
  })

  it('refuses an older tab, unless it says the same', () => {
    expect(decideSave({ revision: 2, response: 'a' }, { revision: 1, response: 'b' })).toEqual({
      outcome: 'refused',
      reason: 'older-tab',
    })
    expect(decideSave({ revision: 2, response: 'a' }, { revision: 0, response: 'a' })).toEqual({
      outcome: 'unchanged',
      revision: 2,
    })
  })
})
