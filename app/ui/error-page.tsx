// A calm page for what went wrong: what happened, what is kept, what to do next.
import { Button, ButtonLink } from './button.tsx'
import { useHydrated } from './hydrated.ts'
import { BrokenPath } from './illustration.tsx'
import { Page } from './page.tsx'

interface Words {
  title: string
  lead: string
  /** Trying again may help. */
  again?: boolean
}

const texts: Record<number, Words> = {
  0: {
    title: 'Нет связи с сервером',
    lead: 'Проверьте интернет и повторите. То, что уже сохранено, на месте.',
    again: true,
  },
  403: {
    title: 'Это действие вам недоступно',
    lead: 'Если оно нужно для работы, напишите администратору: он проверит ваши роли.',
  },
  404: {
    title: 'Такой страницы нет',
    lead: 'Возможно, ссылка устарела или у вас нет доступа. Начните с главной: оттуда видно всё, что вам открыто.',
  },
  405: {
    title: 'Так открыть эту страницу нельзя',
    lead: 'Вернитесь назад и повторите действие кнопкой на странице.',
  },
  409: {
    title: 'Пока вы смотрели, всё изменилось',
    lead: 'Обновите страницу: вы увидите, как обстоит дело сейчас, и решите, что делать дальше.',
    again: true,
  },
  413: {
    title: 'Слишком большой файл или текст',
    lead: 'Вернитесь назад, уменьшите его и отправьте ещё раз. То, что сохранено раньше, на месте.',
  },
  429: {
    title: 'Слишком много попыток подряд',
    lead: 'Подождите несколько минут и повторите. Ничего не потеряно.',
    again: true,
  },
  503: {
    title: 'Сервер сейчас занят',
    lead: 'Подождите минуту и повторите. То, что уже сохранено, на месте, а незаконченное действие не записано наполовину.',
    again: true,
  },
}

const unknown: Words = {
  title: 'Что-то сломалось на нашей стороне',
  lead: 'То, что уже сохранено, на месте, и ничего не записано наполовину. Повторите. Если не поможет, назовите администратору время и код запроса.',
  again: true,
}

/** `status` 0 means that the server did not answer. `requestId` is named where an administrator would need it. */
export function ErrorPage({
  status,
  requestId,
  home = { to: '/', title: 'На главную' },
}: {
  status: number
  requestId?: string
  home?: { to: string; title: string }
}) {
  const { title, lead, again } = texts[status] ?? unknown
  const alive = useHydrated()
  return (
    <Page width="text">
      <BrokenPath />
      {status ? <p className="mt-6 font-semibold text-ink-2">Ошибка {status}</p> : null}
      <h1 className="mt-1">{title}</h1>
      <p className="mt-3 max-w-xl text-[1.05rem] text-ink-2">{lead}</p>
      {status >= 500 ? (
        /* An error of the frame itself leaves the browser without the id: what the server wrote stays. */
        <p className="mt-3 text-[0.9rem] text-ink-2" suppressHydrationWarning>
          {`Код запроса: ${requestId ?? 'неизвестен'}`}
        </p>
      ) : null}
      <div className="mt-7 flex flex-wrap gap-3">
        {again && alive ? (
          <Button type="button" onClick={() => window.location.reload()}>
            Повторить
          </Button>
        ) : null}
        <ButtonLink to={home.to} tone={again && alive ? 'secondary' : 'primary'}>
          {home.title}
        </ButtonLink>
      </div>
    </Page>
  )
}
