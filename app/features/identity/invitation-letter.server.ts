// The two letters of an invitation: with a one-time link for who has no password yet, without one for who has.
import { publicAddress } from '#app/platform/public-address.server.ts'

export function letterWithLink(name: string, occasion: string): string {
  return `Здравствуйте, ${name}.

${occasion}

Чтобы войти в первый раз, откройте ссылку и задайте пароль:
{{link}}

Ссылка действует 14 дней и открывается один раз. Если она устареет, попросите новую у того, кто Вас пригласил.
`
}

export function letterWithoutLink(name: string, occasion: string): string {
  return `Здравствуйте, ${name}.

${occasion}

У Вас уже есть учётная запись. Войдите с этой почтой и своим паролем:
${publicAddress('/login')}
`
}
