import { Link, type LinkProps } from 'react-router'

export function TextLink(props: LinkProps) {
  return (
    <Link
      {...props}
      className="font-medium text-accent-ink underline decoration-accent-ink/35 underline-offset-3 hover:decoration-accent-ink"
    />
  )
}
