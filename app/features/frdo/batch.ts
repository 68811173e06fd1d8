// The life of a batch: draft → sent → accepted or error; a draft may be taken apart. And of its rows.

export const batchStates = ['draft', 'sent', 'accepted', 'error', 'discarded'] as const
export type BatchState = (typeof batchStates)[number]

export const batchTitles: Record<
  BatchState,
  { title: string; tone: 'pine' | 'wax' | 'amber' | 'sky' | 'plain' }
> = {
  draft: { title: 'собран', tone: 'amber' },
  sent: { title: 'отправлен, ждём ответа', tone: 'sky' },
  accepted: { title: 'принят', tone: 'pine' },
  error: { title: 'вернули с ошибками', tone: 'wax' },
  discarded: { title: 'разобран', tone: 'plain' },
}

export function readBatchState(stored: string): BatchState {
  const known = batchStates.find((state) => state === stored)
  if (!known) throw new Error(`Unknown state of a batch: ${stored}`)
  return known
}

export const rowStates = ['draft', 'accepted', 'error'] as const
export type RowState = (typeof rowStates)[number]

export function readRowState(stored: string): RowState {
  const known = rowStates.find((state) => state === stored)
  if (!known) throw new Error(`Unknown state of a row: ${stored}`)
  return known
}

/** What a row is called: a draft row of a sent batch is on its way. */
export function rowTitle(
  row: RowState,
  batch: BatchState,
): { title: string; tone: 'pine' | 'wax' | 'amber' | 'sky' } {
  if (row === 'accepted') return { title: 'принята', tone: 'pine' }
  if (row === 'error') return { title: 'вернули', tone: 'wax' }
  return batch === 'draft' ? { title: 'в файле', tone: 'amber' } : { title: 'отправлена', tone: 'sky' }
}

export type BatchRefusal =
  'not-draft' | 'revoked-inside' | 'not-sent' | 'no-rows-named' | 'strange-rows' | 'not-accepted'

export const batchRefusals: Record<BatchRefusal, string> = {
  'not-draft': 'Пакет уже отправлен или разобран. Обновите страницу.',
  'revoked-inside':
    'Пока пакет ждал, один из документов аннулировали. Разберите пакет и соберите заново: документ в него не попадёт.',
  'not-sent': 'Ответ записывают для отправленного пакета. Обновите страницу.',
  'no-rows-named':
    'Не нашли, какие строки вернули. Начните каждую строку ответа с её номера в файле: «12: неверный СНИЛС».',
  'strange-rows':
    'В ответе названы строки, которых в файле нет. Сверьте номера: первый человек стоит в строке 2.',
  'not-accepted': 'Исправление отправляют только для принятой строки.',
}

/** Whole, in part (rows named in the answer came back) or not at all. */
export const answers = ['accepted', 'partly', 'refused'] as const
export type AnswerKind = (typeof answers)[number]

export const answerTitles: Record<AnswerKind, string> = {
  accepted: 'Принят целиком',
  partly: 'Принят, кроме строк с ошибками',
  refused: 'Не принят целиком',
}

/** What may be done with a batch now. */
export function mayDo(state: BatchState): {
  send: boolean
  discard: boolean
  answer: boolean
  correct: boolean
} {
  return {
    send: state === 'draft',
    discard: state === 'draft',
    answer: state === 'sent',
    correct: state === 'accepted' || state === 'error',
  }
}

/** How each row of a sent batch ends; the named positions carry what was said of them. */
export function decideRows(
  kind: AnswerKind,
  refusals: readonly { position: number; text: string }[],
  positions: readonly number[],
): { position: number; state: 'accepted' | 'error'; errorText: string | null }[] {
  const said = new Map(refusals.map(({ position, text }) => [position, text]))
  return positions.map((position) => {
    const text = kind === 'accepted' ? undefined : said.get(position)
    const back = kind === 'refused' || text !== undefined
    return {
      position,
      state: back ? 'error' : 'accepted',
      errorText: back ? (text ?? 'Пакет не принят целиком.') : null,
    }
  })
}
