// A calm page for what went wrong: what happened, what is kept, what to do next.
import { ButtonLink } from './button.tsx'
import { Page } from './page.tsx'

const texts: Record<number, { title: string; lead: string }> = {
  403: {
    title: 'Это действие вам недоступно',
    lead: 'Если оно нужно для работы, напишите администратору: он проверит ваши роли.',
  },
  404: {
    title: 'Такой страницы нет',
    lead: 'Возможно, ссылка устарела или у вас нет доступа. Начните с главной: оттуда видно всё, что вам открыто.',
  },
  413: {
    title: 'Слишком большой файл',
    lead: 'Уменьшите файл и попробуйте ещё раз. Введённое раньше сохранено.',
  },
  429: { title: 'Слишком много попыток', lead: 'Подождите несколько минут и повторите.' },
}

const unknown = {
  title: 'Что-то сломалось на нашей стороне',
  lead: 'Ничего не потеряно. Обновите страницу. Если не поможет, назовите администратору время и код запроса.',
}

export function ErrorPage({ status, requestId }: { status: number; requestId?: string }) {
  const { title, lead } = texts[status] ?? unknown
  return (
    <Page width="text">
      <p className="font-semibold text-ink-2">{status}</p>
      <h1 className="mt-1">{title}</h1>
      <p className="mt-3 text-[1.05rem] text-ink-2">{lead}</p>
      {requestId ? <p className="mt-3 text-[0.9rem] text-ink-2">Код запроса: {requestId}</p> : null}
      <p className="mt-6">
        <ButtonLink to="/">На главную</ButtonLink>
      </p>
    </Page>
  )
}
