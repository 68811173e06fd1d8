// The certificate as HTML: the same words as the PDF, in the same order, in the same look.
import type { CertificateSheet } from './sheet.ts'

export function CertificateTwin({
  sheet,
  mark,
}: {
  sheet: CertificateSheet
  mark: { href: string; address: string; qr: string }
}) {
  return (
    <article className="flex overflow-hidden rounded-surface border border-line bg-card print:rounded-none">
      <PathBand steps={sheet.steps} />
      <div className="min-w-0 grow space-y-6 p-5 sm:p-10">
        <div>
          <p className="font-semibold">{sheet.organisation}</p>
          <p className="text-[0.9rem] text-ink-2">{[sheet.city, sheet.licence].filter(Boolean).join('. ')}</p>
        </div>
        {sheet.mark ? (
          <p className="rounded-control border-2 border-dashed border-wax px-4 py-2 text-wax">
            <strong className="tracking-wider">{sheet.mark.word}.</strong> {sheet.mark.note}
          </p>
        ) : null}
        <div>
          <h1 className="font-serif text-pine">
            Удостоверение <span className="block text-[0.55em] font-normal">о повышении квалификации</span>
          </h1>
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-[0.95rem] text-ink-2">
            <span>
              Регистрационный номер <strong className="whitespace-nowrap text-ink">{sheet.number}</strong>
            </span>
            <span>Бланк № {sheet.blankNumber}</span>
            <span>Дата выдачи: {sheet.issuedOn}</span>
          </p>
        </div>
        {sheet.duplicate ? <p className="font-semibold">{sheet.duplicate}</p> : null}
        <div className="max-w-2xl space-y-3">
          <p>Настоящее удостоверение свидетельствует о том, что</p>
          <p className="font-serif text-[1.7rem] leading-snug font-semibold">{sheet.holder}</p>
          <p>{sheet.passed}</p>
          <p className="text-[1.15rem] font-semibold">{sheet.programme}</p>
          <p>
            {sheet.volume}. {sheet.form} {sheet.attestation}
          </p>
        </div>
        <div className="flex flex-wrap items-end justify-between gap-8 pt-4">
          <div className="min-w-0 space-y-4">
            <Signature post={sheet.signatory.post} name={sheet.signatory.name} />
            {sheet.secretary ? <Signature post="Секретарь" name={sheet.secretary} /> : null}
            <p className="text-[0.9rem] text-ink-2">М. П.</p>
            <p className="text-[0.9rem]">
              <span className="block text-ink-2">
                Проверить подлинность может любой: наведите камеру на код или откройте адрес
              </span>
              <a href={mark.href} className="inline-block py-1 break-all">
                {mark.address}
              </a>
            </p>
          </div>
          <img
            src={mark.qr}
            alt={`QR-код с адресом проверки удостоверения: ${mark.address}`}
            width={128}
            height={128}
            className="size-32 rounded-control border border-line bg-white p-2"
          />
        </div>
      </div>
    </article>
  )
}

function Signature({ post, name }: { post: string; name: string }) {
  return (
    <p className="flex flex-wrap items-end gap-x-4">
      <span className="w-28">{post}</span>
      <span aria-hidden="true" className="w-28 border-b border-ink-2" />
      <span>{name}</span>
    </p>
  )
}

/** The path of the programme, as decoration: a ring, a step for each part, a disc. */
function PathBand({ steps }: { steps: number }) {
  const at = (part: number) => ({
    x: 50 + 17 * Math.sin(part * 2 * Math.PI),
    y: 40 + 520 * part,
  })
  const points = Array.from({ length: 61 }, (_, n) => at(n / 60))
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  return (
    <div className="hidden w-24 shrink-0 bg-hero text-on-hero sm:block" aria-hidden="true">
      <svg viewBox="0 0 100 600" className="h-full w-full" preserveAspectRatio="xMidYMid meet">
        <polyline points={line} fill="none" stroke="currentColor" strokeOpacity="0.75" strokeWidth="2.5" />
        {Array.from({ length: steps - 1 }, (_, n) => at((n + 1) / steps)).map(({ x, y }) => (
          <circle key={y} cx={x} cy={y} r="4.5" fill="currentColor" />
        ))}
        <circle cx="50" cy="40" r="13" className="fill-hero" stroke="currentColor" strokeWidth="6" />
        <circle cx="50" cy="560" r="19" fill="currentColor" />
      </svg>
    </div>
  )
}
