// The Typst source of every paper: a column of blocks, as an office prints them. Data comes as JSON and is shown as text.

export const paperPdfTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: data.organisation, date: auto)
#set text(lang: "ru", region: "RU", font: "Literata", size: if data.lying { 10.5pt } else { 12pt }, hyphenate: false)
#set par(leading: 0.68em, spacing: 0.78em)
#set page(
  paper: "a4",
  flipped: data.lying,
  margin: (left: 30mm, right: 12mm, top: 20mm, bottom: 20mm),
  header: context {
    let page-number = counter(page).get().first()
    if page-number > 1 { align(center, text(size: 10pt)[#page-number]) }
  },
  background: if data.mark != none {
    place(center + horizon, rotate(-45deg, text(
      size: 96pt, weight: 600, tracking: 0.08em, fill: rgb("#b9b2a6").transparentize(62%), data.mark,
    )))
  },
)
#show heading: set text(size: if data.lying { 11pt } else { 12pt }, weight: 600)
#show heading: set block(above: 1.2em, below: 1.1em)

#let indent = 12.5mm
#let std-block = block
#let bare(..cells) = grid(columns: (1fr, 1fr), ..cells)

#for block in data.blocks {
  if block.type == "letterhead" {
    align(center, text(weight: 600, block.organisation))
    if block.licence != "" { align(center, text(size: 9.5pt, block.licence)) }
    v(-0.2em)
    line(length: 100%, stroke: 0.6pt)
    v(0.6em)
  } else if block.type == "title" {
    align(center, {
      show heading: set text(size: if data.lying { 13pt } else { 14pt }, tracking: 0.06em)
      heading(level: 1, block.text)
    })
  } else if block.type == "dateline" {
    bare(align(left, block.date), align(right, [№ #block.number]))
    v(0.2em)
    align(center, block.city)
    v(0.5em)
  } else if block.type == "heading" {
    align(center, heading(level: 2, block.text))
  } else if block.type == "text" {
    let body = if block.strong { text(weight: 600, block.text) } else { block.text }
    let side = if block.align == "right" { right } else if block.align == "center" { center } else { left }
    if block.plain {
      align(side, par(justify: block.align == "justify", body))
    } else {
      set text(hyphenate: true)
      par(justify: true, first-line-indent: (amount: indent, all: true), body)
    }
  } else if block.type == "list" {
    for item in block.items {
      par(justify: true, first-line-indent: (amount: indent, all: true), spacing: 0.6em, item)
    }
  } else if block.type == "table" {
    v(0.2em)
    set text(size: if data.lying { 9.5pt } else { 10.5pt })
    set par(justify: false, leading: 0.5em)
    table(
      columns: block.columns.map(column => column.width * 1fr),
      stroke: 0.5pt,
      inset: (x: 1.6mm, y: 1.5mm),
      align: (x, y) => if y == 0 or block.columns.at(x).align == "center" { center + horizon } else { left + horizon },
      table.header(..block.columns.map(column => text(weight: 600, column.title))),
      ..block.rows.flatten().map(text => [#text]),
    )
    v(0.3em)
  } else if block.type == "signatures" {
    v(1.6em)
    for row in block.rows {
      std-block(breakable: false, width: 100%, grid(
        columns: (1.4fr, 34mm, 1fr),
        column-gutter: 4mm,
        align: (left + bottom, bottom, left + bottom),
        row.post,
        line(length: 100%, stroke: 0.5pt),
        row.name,
      ))
      v(0.9em)
    }
  }
}
`
