// The Typst source of the table cards: A4 lying, the number of the group as large as it gets, the names beside it.

export const groupCardsTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1c2530")
#let ink-2 = rgb("#566070")
#let pine = rgb("#0f5c4d")
#let line-tone = rgb("#e4dfd6")

#set document(title: data.title, date: auto)
#set text(lang: "ru", region: "RU", font: "Golos Text", size: 12pt, fill: ink, hyphenate: false)
#set par(leading: 0.5em, spacing: 0.7em, justify: false)
#set page(paper: "a4", flipped: true, margin: 18mm)

#show heading.where(level: 1): it => block(text(weight: 600, size: 46pt, fill: pine, tracking: -0.01em, it.body))

#let card(group) = {
  let count = group.people.len()
  let size = if count <= 8 { 27pt } else if count <= 12 { 21pt } else if count <= 24 { 15pt } else { 10pt }
  let columns-of-names = if count <= 12 { 1 } else { 2 }
  grid(
    columns: (95mm, 1fr),
    column-gutter: 12mm,
    rows: (1fr,),
    align: (left + horizon, left + horizon),
    [
      = Группа #group.number
      #if group.name != none {
        v(2mm)
        text(size: 24pt, group.name)
      }
    ],
    block(
      stroke: (left: 2pt + pine),
      inset: (left: 9mm, y: 2mm),
      width: 100%,
      columns(columns-of-names, gutter: 8mm, for person in group.people {
        block(below: size * 0.55, text(size: size, person))
      }),
    ),
  )
}

#for (index, group) in data.groups.enumerate() {
  if index > 0 { pagebreak() }
  block(height: 1fr, card(group))
  text(size: 10pt, fill: ink-2)[#data.session. #data.when]
}
`
