// Near-duplicates between sources are found, also when a few words differ.
import { expect, it } from 'vitest'
import { findRepeats } from './course-repeats.ts'

const told = (source: string, text: string, line = 1) => ({ source, file: `${source}.mdx`, line, text })
const first = 'Сначала позвоните мастеру и узнайте день, потом напишите человеку этот день и свой телефон'

it('finds a paragraph told twice and says where it stood before', () => {
  const near = first.replace('Сначала', 'Сперва').replace('телефон', 'номер')
  const [found, ...rest] = findRepeats([told('a', first, 4), told('b', near, 9)], { within: false })
  expect(rest).toEqual([])
  expect(found).toMatchObject({ file: 'b.mdx', line: 9 })
  expect(found?.message).toContain('a.mdx:4')
})

it('lets other words, short texts and the same source pass', () => {
  const other = 'Девять дворов ждали меньше недели, а один хутор ждал сорок дней и носил воду с реки'
  expect(findRepeats([told('a', first), told('b', other)], { within: false })).toEqual([])
  expect(
    findRepeats([told('a', 'Сначала дело, потом бумага'), told('b', 'Сначала дело, потом бумага')], {
      within: false,
    }),
  ).toEqual([])
  expect(findRepeats([told('a', first), told('a', first, 2)], { within: false })).toEqual([])
  expect(findRepeats([told('a', first), told('a', first, 2)], { within: true })).toHaveLength(1)
})
