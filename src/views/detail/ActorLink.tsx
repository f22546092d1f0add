import { standInLanguage } from '../../i18n/standIn.ts'
import { atPage } from '../../query/address.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { Link } from '../ui/Link.tsx'

/** An actor's name as a link to its page. An unknown id is shown as it is. */
export function ActorLink({ id }: { readonly id: string }) {
  const speech = useSpeech()
  const address = useAddress()
  const actor = useNames().actors.get(id)
  if (!actor) return id
  const language = standInLanguage(actor.name, speech.locale)
  return (
    <Link
      to={atPage(address, { kind: 'actor', id })}
      lang={language}
      dir={language === undefined ? undefined : 'auto'}
    >
      {speech.text(actor.name)}
    </Link>
  )
}
