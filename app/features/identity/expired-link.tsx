// What a person sees whose one-time link cannot be used any more.
import { ButtonLink } from '#app/ui/button.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export function ExpiredLink({ kind }: { kind: 'invitation' | 'password-reset' }) {
  return (
    <Page width="form">
      <PageHeader
        title="Ссылка больше не действует"
        lead={
          kind === 'invitation'
            ? 'По приглашению можно войти один раз за 14 дней. Если Вы уже задали пароль, войдите с ним. Если нет, запросите новую ссылку на ту же почту.'
            : 'Ссылка открывается один раз и живёт один час. Запросите новую: она придёт на ту же почту.'
        }
      />
      <p className="flex flex-wrap gap-3">
        <ButtonLink to="/password/forgot">Получить новую ссылку</ButtonLink>
        <ButtonLink to="/login" tone="secondary">
          Войти с паролем
        </ButtonLink>
      </p>
    </Page>
  )
}
