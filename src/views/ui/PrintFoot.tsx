import { wordmark } from '../../i18n/locale.ts'
import type { Address } from '../../query/address.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import './PrintFoot.css'

interface PrintFootProps {
  /** The address and version of the printed view. */
  readonly address: Address
  readonly version: string
}

/** Printed only: the address and version of the records. A prerendered file does not know its absolute URL. */
export function PrintFoot({ address, version }: PrintFootProps) {
  const { say, locale } = useSpeech()
  const { hrefOf, isFile } = useSite()
  return (
    <footer className="print-foot">
      <p>{say('print.foot', { site: wordmark[locale], version })}</p>
      {!isFile && (
        <p>
          <bdi dir="ltr">{hrefOf({ ...address, embed: false, version })}</bdi>
        </p>
      )}
    </footer>
  )
}
