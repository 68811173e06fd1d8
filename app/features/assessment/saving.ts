// May this save replace the stored answer? Two tabs, a lost network and a double click all end here.

/**
 * A save carries the revision its tab had seen. A tab that saves twice in a row counts on by itself, so it may be ahead
 * of what is stored; being behind means another tab has saved since.
 */
export type SaveDecision =
  | { outcome: 'save'; revision: number }
  | { outcome: 'unchanged'; revision: number }
  | { outcome: 'refused'; reason: 'older-tab' }

export function decideSave(
  stored: { revision: number; response: string | null },
  posted: { revision: number; response: string | null },
): SaveDecision {
  if (posted.response === stored.response) return { outcome: 'unchanged', revision: stored.revision }
  if (posted.revision < stored.revision) return { outcome: 'refused', reason: 'older-tab' }
  return { outcome: 'save', revision: posted.revision + 1 }
}

export type SaveRefusal = 'older-tab' | 'malformed' | 'submitted' | 'time-over'

export const saveRefusals: Record<SaveRefusal, string> = {
  'older-tab': 'Вы уже ответили на этот вопрос в другой вкладке. Показываем тот ответ: он новее.',
  malformed: 'Этот ответ не подходит к вопросу и не сохранён. Обновите страницу и ответьте ещё раз.',
  submitted: 'Попытка уже сдана: изменить ответы нельзя.',
  'time-over': 'Время вышло. Попытка сдана с тем, что было сохранено.',
}
