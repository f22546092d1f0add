/*
 * The one way from text to markup or script that pages allow (`require-trusted-types-for 'script'`, Trusted Types). It must
 * be imported first. vis-timeline writes axis labels through `innerHTML`: they become text, whatever they hold. Workers
 * and the service worker are our own files, or nothing.
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

// Browsers without Trusted Types have nothing to ask.
const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
trustedTypes?.createPolicy('default', { createHTML: escapeMarkup, createScriptURL: ownAddress })
