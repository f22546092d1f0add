import { reportLink } from '../../model/reportLink.ts'
import type { EventFile } from '../../schema/published.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'

/** Opens a message to the editors about this record. Nothing on a site that names no address for it. */
export function ReportError({ file }: { readonly file: EventFile }) {
  const { say, locale } = useSpeech()
  const { reportTo } = useSite()
  return (
    reportTo && (
      <p className="soft">
        <a href={reportLink(reportTo, file, locale)}>{say('detail.report')}</a>
      </p>
    )
  )
}
