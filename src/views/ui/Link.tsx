import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import type { Address } from '../../query/address.ts'
import { follow } from '../../state/actions.ts'
import { useSite } from '../context/site.ts'
import { opensElsewhere } from './opensElsewhere.ts'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly to: Address
  readonly onFollow?: () => void
}

/** A real link to an address, followed without a page load. The browser still handles new tabs and downloads. */
export function Link({ to, onFollow, ...rest }: LinkProps) {
  const { hrefOf } = useSite()
  const press = (click: MouseEvent) => {
    if (opensElsewhere(click)) return
    click.preventDefault()
    follow(to)
    onFollow?.()
  }
  return <a {...rest} href={hrefOf(to)} onClick={press} />
}
