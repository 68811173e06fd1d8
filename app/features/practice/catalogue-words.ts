// Titles from the catalogue; an unknown key of an old case is shown as it is.
import type { Catalogue, Channel } from './catalogue-source.ts'

export function channelOf(catalogue: Catalogue, key: string): Channel | undefined {
  return catalogue.channels.find((channel) => channel.key === key)
}

/** The channel as the reader's region names it. */
export function channelTitle(catalogue: Catalogue, key: string, region: string | null): string {
  const channel = channelOf(catalogue, key)
  return (region && channel?.titles[region]) || channel?.title || key
}

export function themeTitle(catalogue: Catalogue, key: string): string {
  return catalogue.themes.find((theme) => theme.key === key)?.title ?? key
}

export function executorTitle(catalogue: Catalogue, key: string): string {
  return catalogue.executors.find((executor) => executor.key === key)?.title ?? key
}

export const urgencyWords = {
  critical: { title: 'Критическая', hint: 'угроза жизни или здоровью прямо сейчас' },
  high: { title: 'Высокая', hint: 'нужно сегодня, ждать нельзя' },
  ordinary: { title: 'Обычная', hint: 'в срок канала, по порядку' },
} as const
