// What the digital credential is good for, and the way to it.
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/page.tsx'

export function CredentialNote({ to }: { to: string }) {
  return (
    <div className="mx-auto mt-8 max-w-3xl print:hidden">
      <Card aria-labelledby="credential-title">
        <h2 id="credential-title">Цифровое удостоверение</h2>
        <p className="mt-2 mb-4 text-ink-2">
          Файл с электронной подписью организации, в открытом виде Open Badges. Его можно хранить у себя или в
          кошельке документов, а проверит его любая программа, которая понимает этот вид. В файле Ваше имя, но
          нет СНИЛС и даты рождения.
        </p>
        <ButtonLink to={to} tone="secondary" reloadDocument>
          Скачать файл
        </ButtonLink>
      </Card>
    </div>
  )
}
