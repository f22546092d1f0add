/*
 * The default Trusted Types policy, the only one that the pages' CSP allows (`require-trusted-types-for 'script'`).
 * Import it first. HTML is escaped: vis-timeline sets axis labels with `innerHTML`. Script URLs (workers, service
 * worker) must have the site's own origin.
 */

import { escapeMarkup } from './lib/escapeMarkup.ts'

interface Policies {
  readonly createPolicy: (
    name: 'default',
    rules: {
      readonly createHTML: (text: string) => string
      readonly createScriptURL: (address: string) => string
    },
  ) => unknown
}

function ownAddress(address: string): string {
  const here = new URL(document.baseURI)
  if (new URL(address, here).origin === here.origin) return address
  throw new TypeError(`${address} is not an address of this site`)
}

// Undefined in browsers without Trusted Types.
const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
trustedTypes?.createPolicy('default', { createHTML: escapeMarkup, createScriptURL: ownAddress })
