import { withMark } from '../../model/window.ts'
import { follow } from '../../state/actions.ts'
import { useRequestedDays } from '../context/days.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useShownView } from '../context/useShownView.ts'
import { useOpened } from '../data/useOpened.ts'

/** The bar at the bottom of narrow screens: list, timeline and filters. */
export function Tabs({ onFilter }: { readonly onFilter: () => void }) {
  const { say } = useSpeech()
  const shown = useShownView()
  const days = useRequestedDays()
  const { marked, markedId } = useOpened()
  const address = useAddress()
  const isOpen = address.page.kind !== 'timeline'
  return (
    <nav className="tabs" aria-label={say('view.label')}>
      {(['list', 'timeline'] as const).map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === shown && !isOpen ? 'page' : undefined}
          onClick={() => follow({ ...withMark(address, markedId, marked, days), view })}
        >
          {say(`view.${view}`)}
        </button>
      ))}
      <button type="button" onClick={onFilter}>
        {say('filters.show')}
      </button>
    </nav>
  )
}
