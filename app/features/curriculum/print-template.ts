// The Typst source of every printed material: pages, memos on one sheet, cards to cut, slides, the glossary.
import { printNodes } from './print-nodes.ts'

const frame = String.raw`
#let small(body) = text(size: 8pt, fill: ink-2, body)
#let slides = d.layout == "slides"
#let wide = d.paper == "a3"

#let footer = context {
  let number = counter(page).get().first()
  let total = counter(page).final().first()
  set par(leading: 0.5em)
  grid(
    columns: (1fr, auto),
    column-gutter: 8mm,
    small(if d.layout == "cards" [#d.eyebrow. #d.title. Разрежьте по пунктиру.] else [#d.programme]),
    small[стр. #number из #total],
  )
}

// The slides go along the path: a dot for the one that is shown.
#let slide-footer = context {
  let number = counter(page).get().first()
  let total = counter(page).final().first()
  let length = 74mm
  let at = if total < 2 { 0mm } else { (length - 2.8mm) * ((number - 1) / (total - 1)) }
  grid(
    columns: (1fr, auto),
    align: horizon,
    text(size: 9.5pt, fill: ink-2)[#d.eyebrow #h(0.8em) #number из #total],
    box(width: length, height: 4mm, {
      place(left + horizon, line(length: length, stroke: 0.8pt + hair))
      place(left + horizon, line(length: at + 1mm, stroke: 1.4pt + pine))
      place(left + horizon, dx: at, circle(radius: 1.4mm, fill: pine))
    }),
  )
}

#set page(
  paper: d.paper,
  flipped: d.flipped,
  margin: if slides { (x: 24mm, top: 21mm, bottom: 24mm) }
    else if d.layout == "cards" { (x: 9mm, top: 9mm, bottom: 15mm) }
    else if d.layout == "memo" { (x: 17mm, top: 15mm, bottom: 17mm) }
    else if d.layout == "sheet" { (x: if wide { 20mm } else { 16mm }, top: 15mm, bottom: 17mm) }
    else if d.fields.len() > 0 { (left: 22mm, right: 18mm, top: 16mm, bottom: 19mm) }
    else { (left: 25mm, right: 22mm, top: 20mm, bottom: 23mm) },
  footer-descent: if slides { 38% } else { 34% },
  footer: if slides { slide-footer } else { footer },
)

#show heading: set text(font: "Golos Text", weight: 600, hyphenate: false)
#show heading: set block(above: 1.5em, below: 0.75em, sticky: true)

#let masthead(size: 23pt) = {
  block(below: 3.8mm, text(size: 9.5pt, weight: 600, fill: pine, d.eyebrow))
  {
    show heading: set block(above: 0pt, below: 3.2mm)
    show heading: set text(font: "Literata", size: size, fill: pine-deep, tracking: -0.01em)
    show heading: set par(leading: 0.42em)
    heading(level: 1, d.title)
  }
  if d.facts.len() > 0 {
    block(below: 3.4mm, text(size: 9.5pt, fill: ink-2, d.facts.join("  ·  ")))
  }
  block(above: 1mm, below: 6mm, path-motif(100%))
  if d.fields.len() > 0 {
    grid(
      columns: (auto, 1fr), column-gutter: 3mm, row-gutter: 3.5mm, align: bottom,
      ..d.fields.map(field => (text(fill: ink-2, field), block(width: 100%, height: 6mm, stroke: (bottom: 0.6pt + ruled)))).flatten(),
    )
    v(7mm, weak: true)
  }
}
`

const body = String.raw`
#let as-page() = {
  show heading.where(level: 2): set text(size: 14pt, fill: pine-deep)
  show heading.where(level: 3): set text(size: 11.5pt)
  show heading.where(level: 4): set text(size: 10.5pt, fill: ink-2)
  masthead()
  draw-all(d.intro)
}

#let as-sheet() = {
  set text(size: if wide { 13pt } else { 10.5pt })
  show heading.where(level: 2): set text(size: if wide { 17pt } else { 13pt }, fill: pine-deep)
  show heading.where(level: 3): set text(size: if wide { 14pt } else { 11.5pt })
  masthead(size: if wide { 27pt } else { 20pt })
  draw-all(d.intro)
}

#let as-memo() = {
  show heading.where(level: 2): set text(size: 1.12em, fill: pine-deep)
  show heading.where(level: 2): set block(above: 0pt, below: 0.62em)
  let part(section) = block(
    width: 100%, breakable: false, stroke: (top: 0.6pt + hair), inset: (top: 3.2mm), below: 5.4mm, above: 0pt,
    { heading(level: 2, inline(section.heading)); draw-all(section.blocks) },
  )
  let gap = 9mm
  let sizes = (13.6, 13.2, 12.8, 12.4, 12, 11.6, 11.2, 10.8, 10.4, 10, 9.6, 9.2)
  let n = d.sections.len()
  grid(columns: 1, rows: (auto, 1fr), { masthead(size: 27pt); v(6mm); if d.intro.len() > 0 { text(size: 11pt, draw-all(d.intro)); v(2mm) } }, layout(area => {
    let width = (area.width - gap) / 2
    let column(sections, size) = block(width: width, { set text(size: size * 1pt); for s in sections { part(s) } })
    // Where to break the columns, so that the longer of them is the shortest.
    let halve(size) = {
      let heights = d.sections.map(s => measure(column((s,), size)).height)
      let best = (height: heights.sum(default: 0pt), at: n)
      for at in range(1, n) {
        let height = calc.max(measure(column(d.sections.slice(0, at), size)).height, measure(column(d.sections.slice(at), size)).height)
        if height < best.height { best = (height: height, at: at) }
      }
      best
    }
    let size = sizes.find(size => halve(size).height <= area.height)
    assert(size != none, message: "fit:0")
    let at = halve(size).at
    grid(columns: (width, width), column-gutter: gap, column(d.sections.slice(0, at), size), column(d.sections.slice(at), size))
  }))
}

#let as-cards() = {
  show heading.where(level: 1): set text(size: 0.88em, fill: pine-deep)
  show heading.where(level: 1): set block(above: 0pt, below: 0.8em)
  layout(area => {
    let width = area.width / d.columns
    let card(section, size) = block(width: 100%, inset: 6mm, {
      set text(size: size * 1pt)
      heading(level: 1, inline(section.heading))
      draw-all(section.blocks)
    })
    let heights(size) = d.sections.map(s => measure(block(width: width, card(s, size))).height)
    let tallest(size) = calc.max(1mm, ..heights(size))
    let base = (11, 10, 9.5, 9).find(size => tallest(size) <= area.height)
    if base == none {
      assert(false, message: "fit:" + str(heights(9).position(height => height > area.height)))
    }
    // As many rows as the page bears, no more than there are cards for; then the words grow into the room left.
    let rows = calc.min(calc.floor(area.height / tallest(base)), calc.max(2, calc.ceil(d.sections.len() / d.columns)))
    let size = (17, 16, 15, 14, 13, 12).find(size => tallest(size) <= area.height / rows)
    if size == none { size = base }
    grid(
      columns: (width,) * d.columns,
      rows: (area.height - 0.4pt) / rows,
      stroke: (paint: ruled, thickness: 0.7pt, dash: "dashed"),
      ..d.sections.map(section => card(section, size)),
    )
  })
}

#let as-slides() = {
  show heading.where(level: 1): set text(font: "Literata", size: 35pt, fill: pine-deep, tracking: -0.01em)
  show heading.where(level: 1): set par(leading: 0.42em)
  show heading.where(level: 1): set block(above: 0pt, below: 12mm)
  show heading.where(level: 2): set text(size: 1.05em)
  {
    v(1fr)
    block(below: 8mm, text(size: 15pt, weight: 600, fill: pine, d.eyebrow))
    {
      show heading.where(level: 1): set text(size: 46pt)
      heading(level: 1, d.title)
    }
    block(below: 9mm, path-motif(100%))
    text(size: 18pt, fill: ink-2, if d.intro.len() > 0 { draw-all(d.intro) } else [#d.programme])
    v(1.6fr)
  }
  for (index, section) in d.sections.enumerate() {
    pagebreak()
    layout(area => {
      let slide(size) = { set text(size: size * 1pt); heading(level: 1, inline(section.heading)); draw-all(section.blocks) }
      let size = (30, 28, 26, 24, 22, 20, 18, 16).find(size => measure(block(width: area.width, slide(size))).height <= area.height)
      assert(size != none, message: "fit:" + str(index))
      slide(size)
    })
  }
}

#let as-glossary() = {
  show heading.where(level: 2): set text(font: "Literata", size: 17pt, fill: pine)
  show heading.where(level: 2): set block(above: 1.3em, below: 0.5em)
  masthead()
  columns(2, gutter: 9mm, draw-all(d.intro))
}

#if d.layout == "memo" { as-memo() }
#if d.layout == "cards" { as-cards() }
#if slides { as-slides() }
#if d.layout == "sheet" { as-sheet() }
#if d.layout == "glossary" { as-glossary() }
#if d.layout == "page" { as-page() }
`

export const printTemplate = `${printNodes}\n${frame}\n${body}`
