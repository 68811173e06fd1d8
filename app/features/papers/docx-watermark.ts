// Lays a word across the pages of a DOCX: «ПРОЕКТ» on a draft, «ОБРАЗЕЦ» on a demo. Headers that are there keep their text.
import { strFromU8, strToU8, type Unzipped } from 'fflate'

const header = 'word/reshayuMark.xml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Changes the parts in place. */
export function markDocx(parts: Unzipped, word: string): void {
  const headers = Object.keys(parts).filter((name) => /^word\/header\d*\.xml$/.test(name))
  for (const name of headers) edit(parts, name, (xml) => xml.replace('</w:hdr>', `${shape(word)}</w:hdr>`))
  // A template with a header of its own has it everywhere it wants one.
  if (headers.length) return
  parts[header] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">${shape(word)}</w:hdr>`,
  )
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/${header}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    ),
  )
  edit(parts, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="reshayuMark" Type="${office}/header" Target="reshayuMark.xml"/></Relationships>`,
    ),
  )
  const reference = `<w:headerReference xmlns:r="${office}" w:type="default" r:id="reshayuMark"/>`
  edit(parts, 'word/document.xml', (xml) =>
    /<w:sectPr\b/.test(xml)
      ? xml
          .replace(/<w:sectPr\b([^>]*)\/>/g, `<w:sectPr$1>${reference}</w:sectPr>`)
          .replace(/<w:sectPr\b([^>/]*)>(?!<w:headerReference)/g, `<w:sectPr$1>${reference}`)
      : xml.replace('</w:body>', `<w:sectPr>${reference}</w:sectPr></w:body>`),
  )
}

function edit(parts: Unzipped, name: string, change: (xml: string) => string): void {
  const bytes = parts[name]
  if (bytes) parts[name] = strToU8(change(strFromU8(bytes)))
}

function shape(word: string): string {
  return `<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="reshayuMark" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:110pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#c9c4bc" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="${word}"/></v:shape></w:pict></w:r></w:p>`
}
