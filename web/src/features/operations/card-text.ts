// A model's card is Markdown, of which it uses headings, paragraphs, lists and tables. Read into plain data, so that it is drawn as
// text and never becomes markup.

export type Inline = { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string } | { kind: 'link'; text: string; href: string }

export type Block =
  | { kind: 'heading' | 'paragraph'; content: Inline[] }
  | { kind: 'list'; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }

export function blocksOf(markdown: string): Block[] {
  const chunks = markdown.replaceAll('\r\n', '\n').split(/\n{2,}/)
  return chunks.flatMap((chunk) => {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '')
    return lines.length > 0 ? blocksOfChunk(lines) : []
  })
}

function blocksOfChunk(lines: string[]): Block[] {
  const [first = '', ...rest] = lines
  if (/^#{1,6} /.test(first)) {
    const heading: Block = { kind: 'heading', content: inlinesOf(first.replace(/^#+ /, '')) }
    return rest.length > 0 ? [heading, ...blocksOfChunk(rest)] : [heading]
  }
  if (first.startsWith('|')) return [tableOf(lines)]
  if (lines.every((line) => /^[-*] |^ {2}/.test(line))) return [{ kind: 'list', items: itemsOf(lines).map(inlinesOf) }]
  return [{ kind: 'paragraph', content: inlinesOf(lines.map((line) => line.trim()).join(' ')) }]
}

function itemsOf(lines: string[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    if (/^[-*] /.test(line)) items.push(line.slice(2))
    else items[items.length - 1] += ` ${line.trim()}`
  }
  return items
}

function tableOf(lines: string[]): Block {
  const rows = lines.filter((line) => /[^\s|:-]/.test(line)).map(cellsOf)
  // A table of names and values has a head without words, which is left out like the line below it.
  const isHeaded = /[^\s|]/.test(lines[0] ?? '')
  return { kind: 'table', head: isHeaded ? (rows[0] ?? []) : [], rows: isHeaded ? rows.slice(1) : rows }
}

function cellsOf(line: string): Inline[][] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => inlinesOf(cell.trim()))
}

const marks = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[(.+?)\]\((https?:\/\/[^\s)]+)\)/g

export function inlinesOf(text: string): Inline[] {
  const found: Inline[] = []
  let end = 0
  for (const match of text.matchAll(marks)) {
    if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) })
    const [whole, strong, emphasis, code, name, href] = match
    if (strong) found.push({ kind: 'strong', text: strong })
    else if (emphasis) found.push({ kind: 'emphasis', text: emphasis })
    else if (code) found.push({ kind: 'code', text: code })
    else if (name && href) found.push({ kind: 'link', text: name, href })
    end = match.index + whole.length
  }
  if (end < text.length) found.push({ kind: 'text', text: text.slice(end) })
  return found
}
