import { expect, it } from 'vitest'
import { type ImportedPerson, obstacleOf } from './import-undo.ts'

const fresh: ImportedPerson = {
  name: 'Ким И.',
  newcomer: true,
  hasPassword: false,
  elsewhere: false,
  learned: false,
  takesPart: false,
  documentIssued: false,
  inPaper: false,
}

it('says what depends on an import, and nothing where nothing does', () => {
  expect(obstacleOf(fresh)).toBeNull()
  expect(obstacleOf({ ...fresh, newcomer: false, hasPassword: true, elsewhere: true })).toBeNull()
  expect(obstacleOf({ ...fresh, hasPassword: true })).toContain('уже вошёл')
  expect(obstacleOf({ ...fresh, elsewhere: true })).toContain('в другом потоке')
  expect(obstacleOf({ ...fresh, learned: true })).toContain('уже учится')
  expect(obstacleOf({ ...fresh, takesPart: true })).toContain('записан на сессию')
  expect(obstacleOf({ ...fresh, documentIssued: true })).toContain('выдан документ')
})
