// Trouble that may pass by itself: no network, a busy server. A form then keeps what was typed and says so.
import { isRouteErrorResponse } from '@remix-run/react'
import { lastAnswer } from './request-id.ts'

/** For a `clientAction`: the sentence to show in the form; null when the server meant its answer (a redirect, a 404). */
export function passingTrouble(error: unknown): string | null {
  if (error instanceof Response) return null
  if (isRouteErrorResponse(error) && error.status < 500) return null
  const answer = lastAnswer()
  if (!answer) return 'Нет связи с сервером. Это пока не сохранено: нажмите ещё раз чуть позже.'
  if (answer.status >= 400 && answer.status < 500) return null
  if (isRouteErrorResponse(error) && error.data === 'full')
    return `На сервере закончилось место, это пока не сохранено. Сообщите администратору и нажмите ещё раз позже. Код запроса: ${answer.requestId}`
  return `Сервер сейчас занят. Это пока не сохранено: нажмите ещё раз через минуту. Код запроса: ${answer.requestId}`
}
