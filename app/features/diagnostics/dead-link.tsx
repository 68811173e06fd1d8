// What a person sees whose link opens nothing: it ended, was mistyped, or was tried too often.
import { ButtonLink } from '#app/ui/button.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export function DeadLink({ tooMany, home = true }: { tooMany: boolean; home?: boolean }) {
  return (
    <Page width="form">
      <PageHeader
        title={tooMany ? 'Слишком много попыток' : 'Ссылка больше не действует'}
        lead={
          tooMany
            ? 'С этого адреса слишком часто открывали неверные ссылки. Попробуйте через пять минут.'
            : home
              ? 'Она действует, пока открыт замер, и только у того, кто дал согласие на обработку данных. Войдите: открытый замер ждёт Вас в «Моём обучении».'
              : 'Она действует ограниченное время. Если ответ ещё нужен, человек, который Вас назвал, может попросить снова.'
        }
      />
      {home && !tooMany ? <ButtonLink to="/learn">Моё обучение</ButtonLink> : null}
    </Page>
  )
}
