import { toView } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useShownView } from '../context/useShownView.ts'
import './Tabs.css'

/** The bar at the bottom of narrow screens: list, timeline and filters. */
export function Tabs({ onFilter }: { readonly onFilter: () => void }) {
  const { say } = useSpeech()
  const shown = useShownView()
  const isOpen = useAddress(({ page }) => page.kind !== 'timeline')
  return (
    <nav className="tabs" aria-label={say('view.label')}>
      {(['list', 'timeline'] as const).map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === shown && !isOpen ? 'page' : undefined}
          onClick={() => toView(view)}
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
