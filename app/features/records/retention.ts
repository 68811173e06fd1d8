// How long what is kept: the periods, their bounds and words. Pure.

export const retentionKeys = ['records', 'mail', 'drafts', 'applications', 'taskInvitations'] as const
export type RetentionKey = (typeof retentionKeys)[number]

/** Days. */
export type Retention = Record<RetentionKey, number>

export const defaultRetention: Retention = {
  records: 1_095,
  mail: 365,
  drafts: 365,
  applications: 365,
  taskInvitations: 90,
}

export const retentionWords: Record<RetentionKey, { title: string; hint: string }> = {
  records: {
    title: 'Дата рождения, СНИЛС и диплом',
    hint: 'После конца последнего обучения. Выданные документы остаются.',
  },
  mail: { title: 'Письма', hint: 'После отправки. Текст письма стирается раньше, через неделю.' },
  drafts: { title: 'Черновики заданий и ответов', hint: 'После последней правки.' },
  applications: {
    title: 'Имена в отклонённых и отозванных заявках',
    hint: 'После решения. Сама заявка остаётся для счёта.',
  },
  taskInvitations: { title: 'Приглашения на одно дело', hint: 'После конца срока или отзыва.' },
}

export const shortestPeriod = 30
export const longestPeriod = 27_375

/** What is older than this moment has had its time. */
export function retentionEnd(days: number, now: Date): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
