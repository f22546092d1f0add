import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import type { Address } from '../../query/address.ts'
import { follow } from '../../state/actions.ts'
import { useSite } from '../context/site.ts'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly to: Address
  readonly onFollow?: () => void
}

/** The browser opens a new tab or window, or downloads. */
export const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey

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
