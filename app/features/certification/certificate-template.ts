// The certificate's Typst source: A4 lying, the path motif on a pine band. Data comes as JSON and is shown as text.

/** One certificate as a function: the same page alone and among those of a whole cohort. */
const sheet = String.raw`
#let sheet(data) = [
#let paper = rgb("#faf8f4")
#let line-tone = rgb("#e4dfd6")
#let ink = rgb("#1c2530")
#let ink-2 = rgb("#566070")
#let pine = rgb("#0f5c4d")
#let pine-deep = rgb("#0a463b")
#let wax = rgb("#b0402a")

#set text(lang: "ru", region: "RU", font: "Golos Text", size: 11pt, fill: ink, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.9em, justify: false)

// The path: an open ring, a step for each module and the final test, a solid disc. Nothing of it is read out.
#let band = 48mm
#let path-motif = {
  let head = 27mm
  let foot = 183mm
  let middle = band / 2
  let sway = 8mm
  let at(part) = middle + sway * calc.sin(part * 2 * calc.pi * 1rad)
  let point(part) = (at(part), head + (foot - head) * part)
  let pieces = range(1, 61).map(n => curve.line(point(n / 60)))
  place(top + left, curve(stroke: 1.1pt + white.transparentize(25%), curve.move(point(0)), ..pieces))
  let dot(part, radius, fill, stroke) = place(
    top + left,
    dx: at(part) - radius,
    dy: head + (foot - head) * part - radius,
    circle(radius: radius, fill: fill, stroke: stroke),
  )
  for step in range(1, data.steps) {
    dot(step / data.steps, 1.5mm, white, none)
  }
  dot(0, 4.4mm, pine, 2.2pt + white)
  dot(1, 6.4mm, white, none)
}

#set page(
  paper: "a4",
  flipped: true,
  fill: paper,
  margin: (left: band + 17mm, right: 19mm, top: 15mm, bottom: 13mm),
  background: {
    place(top + left, rect(width: band, height: 100%, fill: pine))
    path-motif
    place(top + left, dx: band + 6mm, dy: 7mm, rect(
      width: 297mm - band - 13mm, height: 196mm, stroke: 0.6pt + line-tone, radius: 4mm,
    ))
    if data.mark != none {
      place(center + horizon, dx: band / 2, rotate(-24deg, text(
        size: if data.mark.word.len() > 16 { 66pt } else { 92pt },
        weight: 700, tracking: 0.06em, fill: wax.transparentize(88%), data.mark.word,
      )))
    }
  },
)

#let small(body) = text(size: 8.5pt, fill: ink-2, body)

#text(weight: 600, size: 11.5pt)[#data.organisation]
#v(-0.45em)
#small[#data.city#if data.licence != none [. #data.licence]]

#v(1fr)

#show heading.where(level: 1): it => text(font: "Literata", weight: 600, size: 38pt, fill: pine-deep, tracking: -0.01em, it.body)
= Удостоверение
#v(-1.7em)
#text(font: "Literata", size: 17pt, fill: pine-deep)[о повышении квалификации]

#v(0.15em)
#text(size: 9.5pt, fill: ink-2)[
  Регистрационный номер #text(weight: 600, fill: ink)[#data.number]
  #h(0.9em) Бланк №~#data.blankNumber
  #h(0.9em) Дата выдачи: #text(fill: ink)[#data.issuedOn]
]
#if data.duplicate != none {
  text(size: 9.5pt, weight: 600)[#data.duplicate]
}

#v(1fr)

Настоящее удостоверение свидетельствует о том, что

#text(
  font: "Literata", weight: 600, fill: ink,
  size: if data.holder.clusters().len() > 40 { 20pt } else { 26pt },
)[#data.holder]

#data.passed

#text(weight: 600, size: if data.programme.clusters().len() > 110 { 12pt } else { 14pt })[#data.programme]

#data.volume. #data.form #data.attestation

#v(1.4fr)

#let signature(post, name) = grid(
  columns: (42mm, 38mm, 1fr),
  column-gutter: 3mm,
  align: bottom,
  text(size: 9.5pt, post),
  line(length: 100%, stroke: 0.6pt + ink-2),
  text(size: 9.5pt, name),
)

#grid(
  columns: (1fr, 30mm),
  column-gutter: 10mm,
  align: (left + bottom, right + bottom),
  [
    #signature(data.signatory.post, data.signatory.name)
    #if data.secretary != none {
      v(5mm)
      signature("Секретарь", data.secretary)
    }
    #v(3mm)
    #small[М. П.]
    #v(2.5mm)
    #if data.mark != none {
      text(size: 9.5pt, weight: 600, fill: wax)[#data.mark.word. ]
      text(size: 9.5pt, fill: wax)[#data.mark.note]
      linebreak()
    }
    #small[Проверить подлинность может любой: наведите камеру на код или откройте адрес]
    #linebreak()
    #link(data.href, box(text(size: 9pt, weight: 500, data.address)))
  ],
  box(fill: white, inset: 2.2mm, radius: 2.5mm, stroke: 0.6pt + line-tone, link(data.href, image(
    bytes(data.qr), format: "svg", width: 25.6mm,
    alt: "QR-код с адресом проверки удостоверения: " + data.address,
  ))),
)
]
`

export const certificateTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: data.organisation, date: auto)
${sheet}
#sheet(data)
`

/** All certificates of a cohort, a page for each. */
export const certificatesTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: data.sheets.first().organisation, date: auto)
${sheet}
#for one in data.sheets { sheet(one) }
`
