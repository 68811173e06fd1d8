// Why the form is not there, in kind sentences.
import type { FeedbackRefusal } from './feedback.ts'

export const feedbackRefusals: Record<FeedbackRefusal, { title: string; text: string }> = {
  cancelled: { title: 'Сессия отменена', text: 'Отзывы о ней не собирают.' },
  'not-yet': {
    title: 'Форма ещё не открыта',
    text: 'Она откроется сама, когда сессия закончится. Мы пришлём письмо.',
  },
  absent: {
    title: 'Форма для тех, кто был на сессии',
    text: 'Вы не отмечены среди присутствовавших. Если это ошибка, скажите организатору.',
  },
  answered: {
    title: 'Спасибо, Ваш ответ принят',
    text: 'Изменить его нельзя: мы не знаем, какой из ответов Ваш.',
  },
}
