// The Typst functions that draw the pieces of a material: words, lists, tables, lines to write on. Data is shown as text.

export const printNodes = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#1c2530")
#let ink-2 = rgb("#566070")
#let hair = rgb("#d3ccc0")
#let ruled = rgb("#9aa1ab")
#let pine = rgb("#0f5c4d")
#let pine-deep = rgb("#0a463b")
#let pine-wash = rgb("#e6f1ee")

#set document(title: d.title, author: d.programme, date: auto)
#set text(lang: "ru", region: "RU", font: "Golos Text", size: 10.5pt, fill: ink, hyphenate: false, number-type: "lining")
#set par(leading: 0.7em, spacing: 1.05em, justify: false)
#set list(marker: text(fill: pine, "•"), indent: 0.2em, body-indent: 0.6em)
#set enum(indent: 0.1em, body-indent: 0.55em, numbering: n => text(fill: pine, weight: 600, str(n) + "."))
#set footnote.entry(separator: line(length: 22mm, stroke: 0.5pt + ruled), gap: 0.5em)
#show footnote.entry: set text(size: 8.5pt, fill: ink-2)
#show emph: set text(font: "Literata", style: "italic")
#show link: set text(fill: pine)

// The product's motif: an open ring, a line, a solid disc.
#let path-motif(length) = box(width: length, height: 3mm, {
  place(left + horizon, dx: 2.6mm, line(length: length - 5.4mm, stroke: 1pt + pine))
  place(left + horizon, circle(radius: 1.2mm, stroke: 1pt + pine, fill: white))
  place(right + horizon, circle(radius: 1.4mm, fill: pine))
})

#let inline(nodes) = nodes.map(n => {
  if n.kind == "text" { [#n.text] }
  else if n.kind == "code" { box(fill: pine-wash, inset: (x: 0.25em), outset: (y: 0.2em), radius: 1.5pt, n.text) }
  else if n.kind == "break" { linebreak() }
  else if n.kind == "strong" { strong(inline(n.children)) }
  else if n.kind == "emphasis" { emph(inline(n.children)) }
  else if n.kind == "delete" { strike(inline(n.children)) }
  else if n.kind == "link" {
    if n.href.starts-with("http") or n.href.starts-with("mailto:") or n.href.starts-with("tel:") {
      link(n.href, inline(n.children))
    } else { inline(n.children) }
  } else if n.kind == "note" {
    let mark = label("note-" + str(n.number))
    if n.body == none { footnote(mark) } else {
      [#footnote(n.body.map(b => if b.kind == "paragraph" { inline(b.children) } else { [] }).join(parbreak()))#mark]
    }
  }
}).join()

#let tick(checked) = box(baseline: 0.14em, square(size: 0.92em, stroke: 0.8pt + ink-2, radius: 1pt, inset: 0pt, {
  if checked { place(center + horizon, square(size: 0.5em, fill: pine)) }
}))

#let writing-lines(count) = for _ in range(count) {
  block(width: 100%, height: 8.6mm, above: 0pt, below: 0pt, stroke: (bottom: 0.6pt + ruled))
}

// As wide as the column, and no taller than the page can bear.
#let tallest-figure = (slides: 96mm, cards: 40mm, memo: 55mm).at(d.layout, default: if d.paper == "a3" { 170mm } else { 88mm })
#let figure-of(n) = layout(size => {
  let wide = image("/" + n.src, alt: n.alt, width: size.width)
  let most = tallest-figure
  align(center, if measure(wide).height <= most { wide } else { image("/" + n.src, alt: n.alt, height: most) })
})

#let table-of(n) = {
  set text(size: 0.92em, hyphenate: true)
  set par(leading: 0.56em)
  let grid-line = if n.written { 0.7pt + ruled } else { 0.6pt + hair }
  let cell(nodes) = {
    if nodes.len() == 0 { table.cell(if n.written { v(d.space * 1mm) }) }
    else { table.cell(breakable: false, inline(nodes)) }
  }
  let head = if n.titled { (table.header(..n.head.map(c => table.cell(
    fill: if n.written { pine-wash } else { none },
    text(weight: 600, fill: pine-deep, inline(c)),
  ))),) } else { () }
  block(above: 1.3em, below: 1.4em, table(
    columns: n.widths.map(w => if w == "auto" { auto } else { w * 1fr }),
    inset: (x: 0.6em, y: 0.55em),
    align: left + top,
    stroke: if n.written { grid-line } else {
      (x, y) => if y == 0 and n.titled { (bottom: 1pt + pine) } else { (bottom: grid-line) }
    },
    ..head,
    ..n.rows.map(row => row.map(cell)).flatten(),
  ))
}

#let list-of(n, draw) = {
  let body(item) = item.children.map(draw).join()
  if n.ordered { return enum(start: n.start, tight: n.tight, ..n.items.map(body)) }
  // One list for each run of items with the same mark.
  let runs = ()
  for item in n.items {
    if runs.len() > 0 and runs.last().checked == item.checked { runs.last().items.push(body(item)) }
    else { runs.push((checked: item.checked, items: (body(item),))) }
  }
  for run in runs {
    if run.checked == none { list(tight: n.tight, ..run.items) }
    else { list(tight: n.tight, marker: tick(run.checked), body-indent: 0.75em, ..run.items) }
  }
}

#let draw(n) = {
  if n.kind == "paragraph" { par(inline(n.children)) }
  else if n.kind == "heading" {
    if n.fresh { pagebreak(weak: true) }
    heading(level: n.depth + d.shift, inline(n.children))
  }
  else if n.kind == "list" { list-of(n, draw) }
  else if n.kind == "quote" { quote(block: true, n.children.map(draw).join()) }
  else if n.kind == "table" { table-of(n) }
  else if n.kind == "lines" { v(1mm, weak: true); writing-lines(n.count); v(3mm, weak: true) }
  else if n.kind == "figure" { figure-of(n) }
  else if n.kind == "rule" { line(length: 100%, stroke: 0.6pt + hair) }
}
#let draw-all(nodes) = nodes.map(draw).join()

#show quote.where(block: true): it => block(
  width: 100%, stroke: (left: 1.6pt + pine), inset: (left: 4mm, y: 0.3em), above: 1.1em, below: 1.2em,
  text(font: "Literata", it.body),
)
`
