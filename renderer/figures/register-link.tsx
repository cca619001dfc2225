import { Link } from 'react-router'

type RegisterLinkProps = {
  /** The query line that lists what is counted. */
  readonly query: string
  /** What the figure counts, in words: a number alone tells a screen reader nothing. */
  readonly label?: string | undefined
  readonly className?: string | undefined
  readonly children: React.ReactNode
}

/** A figure with the list behind it. */
export function RegisterLink({ query, label, className, children }: RegisterLinkProps) {
  return (
    <Link
      to={`/decisions?view=all&q=${encodeURIComponent(query)}`}
      aria-label={label}
      title={label}
      className={className}
    >
      {children}
    </Link>
  )
}
