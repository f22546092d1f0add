import type { View } from '../../query/address.ts'
import { closePage, showView } from '../../state/actions.ts'
import { addressStore } from '../../state/addressStore.ts'
import { useSpeech } from '../speech.ts'
import { useAddress } from '../useAddress.ts'
import { useShownView } from '../useShownView.ts'

/** List, timeline and filter one thumb away. */
export function Tabs({ onFilter }: { readonly onFilter: () => void }) {
  const { say } = useSpeech()
  const shown = useShownView()
  const isOpen = useAddress(({ page }) => page.kind !== 'timeline')
  const show = (view: View) => {
    if (addressStore.getState().page.kind !== 'timeline') closePage()
    if (view !== shown) showView(view)
  }
  return (
    <nav className="tabs" aria-label={say('view.label')}>
      {(['list', 'timeline'] as const).map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === shown && !isOpen ? 'page' : undefined}
          onClick={() => show(view)}
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
