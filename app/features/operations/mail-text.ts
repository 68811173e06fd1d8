// The one-time link inside a letter: put in when it is sent, hidden when somebody else reads it.

const mark = '{{link}}'

export const hiddenLink = 'ссылка скрыта'

export function withLink(body: string, link: string | null): string {
  return body.replaceAll(mark, () => link ?? hiddenLink)
}

/** The letter needs a link that is no longer known. */
export function lacksLink(mail: { body: string | null; secretLink: string | null }): boolean {
  return mail.secretLink === null && (mail.body?.includes(mark) ?? false)
}

export type MailState = 'waiting' | 'sent' | 'failed'

export function mailState(mail: { sentAt: Date | null; failedAt: Date | null }): MailState {
  return mail.sentAt ? 'sent' : mail.failedAt ? 'failed' : 'waiting'
}
