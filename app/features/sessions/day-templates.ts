// Typst sources of a day's papers: the sign-in sheet and the badges. Data comes as JSON and is shown as text.

const head = String.raw`
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1c2530")
#let ink-2 = rgb("#566070")
#let line-tone = rgb("#b9b3a8")
#set document(title: data.title, author: data.author, date: auto)
#set text(lang: "ru", region: "RU", font: "Golos Text", size: 10pt, fill: ink, hyphenate: false)
`

export const signInTemplate = String.raw`${head}
#set page(
  paper: "a4",
  margin: (left: 18mm, right: 12mm, top: 16mm, bottom: 18mm),
  footer: context [
    #set text(size: 8.5pt, fill: ink-2)
    #data.session #h(1fr) Страница #counter(page).display() из #counter(page).final().first()
  ],
)
#show heading: set text(size: 17pt, weight: 600)
= #data.heading
#v(2mm)
#for line in data.lead [#text(fill: ink-2, line) \ ]
#v(3mm)
#table(
  columns: (9mm, 1.5fr, 1.15fr, 1.25fr, 34mm),
  stroke: 0.5pt + line-tone,
  inset: (x: 2mm, y: 2.6mm),
  align: (right + horizon, left + horizon, left + horizon, left + horizon, left + horizon),
  table.header([№], [Фамилия, имя, отчество], [Муниципалитет], [Должность], [Подпись]),
  ..data.rows.map(row => (
    table.cell(row.number), table.cell(strong(row.name)), table.cell(row.municipality), table.cell(text(size: 9pt, row.post)), [],
  )).flatten(),
)
#v(6mm)
#grid(columns: (auto, 60mm, auto, 1fr), column-gutter: 3mm, align: bottom,
  [Присутствовали:], line(length: 100%, stroke: 0.5pt + ink), [Подпись:], line(length: 100%, stroke: 0.5pt + ink))
`

export const badgeTemplate = String.raw`${head}
#set page(paper: "a4", margin: (x: 15mm, y: 11mm))
#set par(leading: 0.5em, spacing: 0.6em)
#let badge(row) = rect(width: 90mm, height: 55mm, stroke: (paint: line-tone, thickness: 0.5pt, dash: "dashed"), inset: 5mm, {
  text(size: 7.5pt, fill: ink-2, row.session)
  v(1fr)
  grid(columns: (1fr, 25mm), column-gutter: 3mm, align: (left + horizon, right + horizon),
    {
      text(size: if row.surname.len() > 26 { 13pt } else { 18pt }, weight: 700, row.surname)
      linebreak()
      text(size: 12pt, weight: 500, row.given)
      if row.municipality != "" { v(2.5mm); text(size: 8.5pt, fill: ink-2, row.municipality) }
    },
    {
      image(bytes(row.qr), format: "svg", width: 25mm, alt: "Личный код")
      v(-1mm)
      text(size: 5.5pt, fill: ink-2, row.code)
    },
  )
  v(1fr)
})
#grid(columns: (90mm, 90mm), rows: 55mm, ..data.rows.map(badge))
`
