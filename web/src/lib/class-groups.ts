// Which utility classes set the same thing, so that of two the later one wins (cn.ts). Only those that our pages use; cn.test.ts holds it
// against tailwind-merge, whose tables of everything there is would weigh more than the rest of our foundations.

export interface ClassGroup {
  name: string
  // Groups that it sets too, which lose against it.
  covers: readonly string[]
}

const one = (name: string, covers: readonly string[] = []): ClassGroup => ({ name, covers })
const stems = new Set(
  ('z min-w max-w min-h max-h w h opacity justify items self justify-self content grid-cols grid-rows col-start row-start row-span col-span basis shrink grow order tracking leading ' +
    'underline-offset outline-offset transition duration animate select whitespace pointer-events cursor appearance resize list table aspect overscroll bg-clip field-sizing ' +
    'scroll-mt scroll-mb scroll-ms gap-x gap-y overflow-x overflow-y rotate translate-x translate-y scale-x backdrop-blur').split(' '),
)
const sidesOf: Record<string, string[]> = { '': ['x', 'y', 't', 'b', 's', 'e'], x: ['s', 'e'], y: ['t', 'b'] }
const around = (name: string, side: string) => one(name + side, sidesOf[side]?.map((each) => name + each))
const words = (text: string) => new RegExp(`^(${text.replaceAll(' ', '|')})$`)

const rules: readonly [RegExp, (found: RegExpExecArray) => ClassGroup][] = [
  [/^-?([mp])([xytbse]?)-/, ([, name = '', side = '']) => around(name, side)],
  [/^-?inset-([xy])-/, ([, side]) => one(`inset-${side}`, side === 'x' ? ['start', 'end'] : ['top', 'bottom'])],
  [/^-?inset-/, () => one('inset', ['inset-x', 'inset-y', 'start', 'end', 'top', 'bottom'])],
  [/^-?(top|bottom|start|end)-/, ([, name = '']) => one(name)],
  [/^size-/, () => one('size', ['w', 'h'])],
  [/^(gap|overflow)-(?![xy]-)/, ([, name]) => one(`${name}`, [`${name}-x`, `${name}-y`])],
  [/^border-(dashed|solid)$/, () => one('border-style')],
  [/^border-(collapse|separate)$/, () => one('border-collapse')],
  [/^border(?:-([xytbse]))?(-\d+)?$/, ([, side = '']) => around('border-width-', side)],
  [/^border(?:-([xytbse]))?-/, ([, side = '']) => around('border-colour-', side)],
  [/^rounded-(ss|se|es|ee|[tbse])(-|$)/, ([, corner]) => one(`rounded-${corner}`)],
  [/^rounded(-|$)/, () => one('rounded', ['t', 'b', 's', 'e', 'ss', 'se', 'ee', 'es'].map((corner) => `rounded-${corner}`))],
  [/^text-(\[\d.*|\d*x[sl]|xs|sm|base|lg)$/, () => one('text-size', ['leading'])],
  [/^text-(start|center|end)$/, () => one('text-align')],
  [/^(text|fill|decoration|accent)-/, ([, name]) => one(`${name}-colour`)],
  [/^bg-(?!clip-)/, () => one('bg-colour')],
  [/^font-(normal|medium|semibold)$/, () => one('font-weight')],
  [/^font-(mono|sans)$/, () => one('font-family')],
  [words('underline line-through no-underline'), () => one('text-line')],
  [words('uppercase normal-case'), () => one('case')],
  [words('flex-1 flex-2 flex-3'), () => one('flex', ['basis', 'grow', 'shrink'])],
  [/^flex-(row|col)/, () => one('flex-direction')],
  [words('block contents flex grid hidden inline inline-block inline-flex table'), () => one('display')],
  [words('static absolute fixed relative sticky'), () => one('position')],
  [words('sr-only not-sr-only'), () => one('sr-only')],
  [/^break-/, () => one('break')],
  [/^shadow(-none)?$/, () => one('shadow')],
  [/^shadow-/, () => one('shadow-kind')],
  [/^align-/, () => one('align')],
  [/^outline-\d+$/, () => one('outline-width')],
  [/^outline-none$/, () => one('outline-style')],
  [/^outline-(?!offset-)/, () => one('outline-colour')],
  [/^ring(-\d+)?$/, () => one('ring-width')],
  [/^ring-(?!inset$)/, () => one('ring-colour')],
]

// Of a class without what stands before a colon; nothing for one that is not a utility, which no other replaces.
export function groupOf(name: string): ClassGroup | undefined {
  for (const [pattern, group] of rules) {
    const found = pattern.exec(name)
    if (found) return group(found)
  }
  const bare = name.replace(/^-/, '')
  const stem = /^(.*?)-[[(]/.exec(bare)?.[1] ?? (bare.startsWith('whitespace-') ? 'whitespace' : bare.slice(0, Math.max(0, bare.lastIndexOf('-'))))
  if (stems.has(stem)) return one(stem)
  return stems.has(bare) ? one(bare) : undefined
}
