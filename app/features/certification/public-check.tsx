// The answer of the public check: does the paper hold, and what it is for. Shows nothing but the public facts.
import { Link } from '@remix-run/react'
import { Badge, Card, Notice } from '#app/ui/page.tsx'
import { type PublicCertificate, statusTitles } from './snapshot.ts'
import { dayInWords, hoursInWords, periodInWords } from './wording.ts'

export function PublicCheck({ certificate }: { certificate: PublicCertificate }) {
  const valid = certificate.status === 'valid'
  const facts = [
    ['Кому выдано', certificate.holder],
    ['Программа', `«${certificate.programme}»`],
    ['Объём', hoursInWords(certificate.hours)],
    ['Обучение', periodInWords(certificate.studiedFrom, certificate.studiedTo)],
    ['Дата выдачи', dayInWords(certificate.issuedOn)],
    ['Кем выдано', certificate.organisation],
  ] as const
  return (
    <>
      <header className="mb-6">
        <p className="mb-3 flex flex-wrap gap-2">
          <Badge tone={valid ? 'pine' : 'wax'}>{statusTitles[certificate.status]}</Badge>
          {certificate.sample ? <Badge tone="amber">ОБРАЗЕЦ</Badge> : null}
        </p>
        <h1>Удостоверение {statusTitles[certificate.status]}</h1>
        <p className="mt-2 text-[1.05rem] text-ink-2">
          О повышении квалификации, регистрационный номер{' '}
          <span className="whitespace-nowrap">{certificate.number}</span>
        </p>
      </header>
      <div className="space-y-5">
        {certificate.sample ? (
          <Notice tone="amber">
            <strong>ОБРАЗЕЦ.</strong> Этот документ выдан для показа и силы не имеет.
          </Notice>
        ) : null}
        {valid ? null : (
          <Notice tone="wax">
            {certificate.status === 'replaced'
              ? 'Вместо этого документа организация выдала другой: прежний больше не действует.'
              : 'Документ отозван организацией, которая его выдала, и больше не действует.'}
            {certificate.replacedBy ? (
              <>
                {' '}
                Взамен выдано удостоверение №{' '}
                <strong className="whitespace-nowrap">{certificate.replacedBy}</strong>.
              </>
            ) : null}
          </Notice>
        )}
        {certificate.duplicateOf ? (
          <Notice>
            Это дубликат: он выдан взамен удостоверения №{' '}
            <strong className="whitespace-nowrap">{certificate.duplicateOf}</strong>, которое больше не
            действует.
          </Notice>
        ) : null}
        <Card as="div">
          <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-[10rem_1fr]">
            {facts.map(([term, value]) => (
              <div key={term} className="contents">
                <dt className="text-ink-2">{term}</dt>
                <dd className="-mt-3 font-medium sm:mt-0">{value}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <p className="text-ink-2">
          Сверьте эти сведения с документом, который Вам показали. Другие данные о человеке здесь не
          раскрываются.
        </p>
        <p className="print:hidden">
          <Link to="/verify">Проверить другое удостоверение</Link>
        </p>
      </div>
    </>
  )
}
