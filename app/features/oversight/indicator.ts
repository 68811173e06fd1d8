// What the figures of real work with messages are: channels, measures, and how each is said. Knows no rows.

export const channels = ['112', 'portal', 'pos', 'social', 'map'] as const
export type Channel = (typeof channels)[number]

export const channelTitles: Record<Channel, string> = {
  '112': '112',
  portal: 'Портал обращений',
  pos: 'ПОС «Решаем вместе»',
  social: 'Соцсети',
  map: 'Карта жителя',
}

/** What a region calls its own portal, as in content/practice/channels.yaml (a test compares them). */
export const portalNames: Readonly<Record<string, string>> = { '52': 'Вам решать' }

export function channelTitle(channel: Channel, regionCode: string | null): string {
  const own = channel === 'portal' && regionCode ? portalNames[regionCode] : undefined
  return own ? `«${own}»` : channelTitles[channel]
}

export function readChannel(value: string | null): Channel | null {
  return channels.find((channel) => channel === value) ?? null
}

export const measures = [
  'toExecutorHours',
  'answerHours',
  'onTimePercent',
  'repeatPercent',
  'goodMarksPercent',
  'returnedPercent',
] as const
export type Measure = (typeof measures)[number]

export function readMeasure(value: string | null): Measure | null {
  return measures.find((measure) => measure === value) ?? null
}

export interface MeasureWords {
  title: string
  /** As the subject of a sentence: «среднее время до исполнителя». */
  subject: string
  unit: 'hours' | 'percent'
  better: 'less' | 'more'
}

export const measureWords: Record<Measure, MeasureWords> = {
  toExecutorHours: {
    title: 'Часов до исполнителя',
    subject: 'сколько часов в среднем сообщение идёт до исполнителя',
    unit: 'hours',
    better: 'less',
  },
  answerHours: {
    title: 'Часов до ответа',
    subject: 'через сколько часов в среднем человек получает ответ',
    unit: 'hours',
    better: 'less',
  },
  onTimePercent: {
    title: 'Ответы в срок',
    subject: 'на сколько сообщений из ста ответили в срок',
    unit: 'percent',
    better: 'more',
  },
  repeatPercent: {
    title: 'Повторные сообщения',
    subject: 'сколько сообщений из ста пришли повторно',
    unit: 'percent',
    better: 'less',
  },
  goodMarksPercent: {
    title: 'Оценки 4–5',
    subject: 'сколько оценок из ста — четвёрки и пятёрки',
    unit: 'percent',
    better: 'more',
  },
  returnedPercent: {
    title: 'Возвращено на доработку',
    subject: 'сколько ответов из ста вернули на доработку',
    unit: 'percent',
    better: 'less',
  },
}

export type MeasureValues = Record<Measure, number | null>

const numbers = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

/** «18,5 ч», «62,1 %», with a no-break space. */
export function inWords(measure: Measure, value: number): string {
  return `${numbers.format(value).replace('-', '−')}\u00a0${unitOf(measure)}`
}

/** «−3,2 ч», «+4 п. п.»: a difference. */
export function changeInWords(measure: Measure, value: number): string {
  const text = numbers.format(Math.abs(value))
  const sign = text === '0' ? '' : value < 0 ? '−' : '+'
  return `${sign}${text}\u00a0${measureWords[measure].unit === 'hours' ? 'ч' : 'п.\u00a0п.'}`
}

export function unitOf(measure: Measure): string {
  return measureWords[measure].unit === 'hours' ? 'ч' : '%'
}
