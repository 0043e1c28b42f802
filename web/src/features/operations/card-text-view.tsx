import { Fragment } from 'react'
import { blocksOf, type Block, type Inline } from './card-text'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { cn } from '@/lib/cn'

export function CardTextView({ label, text }: { label: string; text: string }) {
  return (
    <div lang="en" className="flex max-w-prose flex-col gap-3 text-[0.8125rem] leading-relaxed text-ink-soft">
      {blocksOf(text).map((block, index) => (
        <BlockView key={index} label={label} block={block} />
      ))}
    </div>
  )
}

function BlockView({ label, block }: { label: string; block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3 className="text-sm font-semibold text-ink">
          <Inlines content={block.content} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      )
    case 'list':
      return (
        <ul className="list-disc ps-5">
          {block.items.map((item, index) => (
            <li key={index}>
              <Inlines content={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <CardTable label={label} block={block} />
  }
}

function CardTable({ label, block }: { label: string; block: Extract<Block, { kind: 'table' }> }) {
  return (
    <div className="rounded-lg border">
      <Table label={label}>
        {block.head.length > 0 && (
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <Th key={index} className="text-start first:ps-3 last:pe-3">
                  <Inlines content={cell} />
                </Th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {block.rows.map((row, place) => (
            <Tr key={place}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <Th key={index} scope="row" className="h-auto py-2 text-start align-top whitespace-normal text-ink first:ps-3">
                    <Inlines content={cell} />
                  </Th>
                ) : (
                  <Td key={index} className={cn('h-auto py-2 align-top last:pe-3')}>
                    <Inlines content={cell} />
                  </Td>
                ),
              )}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function Inlines({ content }: { content: Inline[] }) {
  return content.map((each, index) => <InlineView key={index} inline={each} />)
}

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'strong':
      return <strong className="font-semibold text-ink">{inline.text}</strong>
    case 'emphasis':
      return <em>{inline.text}</em>
    case 'code':
      return <code className="rounded bg-sunken px-1 py-0.5 text-xs text-ink">{inline.text}</code>
    case 'link':
      return (
        <a href={inline.href} rel="noreferrer" className="font-medium text-accent-ink underline">
          {inline.text}
        </a>
      )
    default:
      return <Fragment>{inline.text}</Fragment>
  }
}
