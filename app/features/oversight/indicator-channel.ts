// What other people call the channels of messages.
import { type Channel, channels, channelTitle } from './indicator.ts'

const channelWords: Record<string, Channel> = {
  ...{ '112': '112', 'система 112': '112', 'система-112': '112' },
  ...{ портал: 'portal', 'портал обращений': 'portal', 'вам решать': 'portal', 'вамрешать.рф': 'portal' },
  ...{ пос: 'pos', 'решаем вместе': 'pos', 'пос решаем вместе': 'pos', 'госуслуги решаем вместе': 'pos' },
  ...{ 'госуслуги. решаем вместе': 'pos', соцсети: 'social', 'социальные сети': 'social' },
  ...{ соцсеть: 'social', 'инцидент менеджмент': 'social', 'инцидент-менеджмент': 'social' },
  ...{ 'карта жителя': 'map', 'карта жителя нижегородской области': 'map' },
}

export function channelReader(regionCode: string | null): (text: string) => Channel | null {
  const plain = (text: string) =>
    text
      .toLocaleLowerCase('ru-RU')
      .replace(/[«»"']/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const own = new Map(channels.map((channel) => [plain(channelTitle(channel, regionCode)), channel]))
  return (text) => own.get(plain(text)) ?? channelWords[plain(text)] ?? null
}
