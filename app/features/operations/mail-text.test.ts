import { describe, expect, it } from 'vitest'
import { lacksLink, mailState, withLink } from './mail-text.ts'

const now = new Date('2026-11-23T09:00:00Z')

describe('the link of a letter', () => {
  it('is put in as it is, dollar signs included', () => {
    expect(withLink('Вот: {{link}} и {{link}}', 'http://x/$&')).toBe('Вот: http://x/$& и http://x/$&')
  })
  it('is hidden when it is not given', () => {
    expect(withLink('Вот: {{link}}', null)).toBe('Вот: ссылка скрыта')
  })
  it('is missed only where the letter needs one', () => {
    expect(lacksLink({ body: '{{link}}', secretLink: null })).toBe(true)
    expect(lacksLink({ body: '{{link}}', secretLink: 'x' })).toBe(false)
    expect(lacksLink({ body: 'нет', secretLink: null })).toBe(false)
    expect(lacksLink({ body: null, secretLink: null })).toBe(false)
  })
})

it('names the state of a letter', () => {
  expect(mailState({ sentAt: null, failedAt: null })).toBe('waiting')
  expect(mailState({ sentAt: now, failedAt: null })).toBe('sent')
  expect(mailState({ sentAt: null, failedAt: now })).toBe('failed')
})
