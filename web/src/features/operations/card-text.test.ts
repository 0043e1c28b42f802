import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { blocksOf, inlinesOf } from './card-text'

const cards = '../models/cards'

it('reads every card that the server has, and loses no word of it', () => {
  const names = readdirSync(cards)
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) {
    const text = readFileSync(`${cards}/${name}`, 'utf8')
    const blocks = blocksOf(text)
    expect(blocks[0]?.kind, name).toBe('heading')
    const words = (value: string) => value.replace(/[^\p{L}\p{N}]+/gu, '')
    const read = blocks.flatMap((block) => {
      if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flat()
      return block.kind === 'list' ? block.items.flat() : block.content
    })
    expect(words(read.map((each) => each.text).join(' ')), name).toBe(words(text))
  }
})

it('reads tables, with a head and without', () => {
  expect(blocksOf('| | |\n| --- | --- |\n| licence | MIT |')).toMatchObject([{ kind: 'table', head: [], rows: [[[{ text: 'licence' }], [{ text: 'MIT' }]]] }])
  expect(blocksOf('| a | b |\n| --- | --- |\n| 1 | |')).toMatchObject([{ head: [[{ text: 'a' }], [{ text: 'b' }]], rows: [[[{ text: '1' }], []]] }])
})

it('takes marks for what they are, and markup for text', () => {
  expect(inlinesOf('a **b** *c* `d`')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'strong', text: 'b' },
    { kind: 'text', text: ' ' },
    { kind: 'emphasis', text: 'c' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'd' },
  ])
  expect(inlinesOf('<img src=x>')).toEqual([{ kind: 'text', text: '<img src=x>' }])
  expect(inlinesOf('[x](javascript:alert(1))')).toEqual([{ kind: 'text', text: '[x](javascript:alert(1))' }])
})
