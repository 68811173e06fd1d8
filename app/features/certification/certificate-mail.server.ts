// Letters about certificates. They carry the address of the public check, so they go to the learner only.
import type { Mail } from '#app/features/operations/outbox.server.ts'
import { addressName, type PersonName } from '#app/lib/russian.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { verificationPath } from './number.ts'

export function issuedLetter(about: {
  user: PersonName & { email: string }
  enrolmentId: string
  number: string
  code: string
  programme: string
}): Mail {
  return {
    kind: 'certificate-issued',
    recipient: about.user.email,
    subject: 'Ваше удостоверение готово',
    dedupeKey: `certificate-issued:${about.enrolmentId}`,
    body: `Здравствуйте, ${addressName(about.user)}.

Вы прошли программу «${about.programme}». Вам выдано удостоверение № ${about.number}.

Посмотреть и скачать:
${publicAddress(`/learn/${about.enrolmentId}/certificate`)}

По этому адресу его подлинность может проверить любой, кому Вы его покажете:
${publicAddress(verificationPath(about))}
`,
  }
}

export function reissuedLetter(about: {
  user: PersonName & { email: string }
  enrolmentId: string
  certificateId: string
  number: string
  code: string
  oldNumber: string
  programme: string
}): Mail {
  return {
    kind: 'certificate-reissued',
    recipient: about.user.email,
    subject: 'Вам выдан дубликат удостоверения',
    dedupeKey: `certificate-reissued:${about.certificateId}`,
    body: `Здравствуйте, ${addressName(about.user)}.

Взамен аннулированного удостоверения № ${about.oldNumber} Вам выдан дубликат № ${about.number} по программе «${about.programme}».

Посмотреть и скачать:
${publicAddress(`/learn/${about.enrolmentId}/certificate`)}

По этому адресу его подлинность может проверить любой, кому Вы его покажете:
${publicAddress(verificationPath(about))}
`,
  }
}

export function revokedLetter(about: {
  user: PersonName & { email: string }
  certificateId: string
  number: string
  reason: string
}): Mail {
  return {
    kind: 'certificate-revoked',
    recipient: about.user.email,
    subject: 'Удостоверение аннулировано',
    dedupeKey: `certificate-revoked:${about.certificateId}`,
    body: `Здравствуйте, ${addressName(about.user)}.

Удостоверение № ${about.number} аннулировано. Причина: ${about.reason}

Если Вы считаете, что это ошибка, обратитесь в учебную часть.
`,
  }
}
