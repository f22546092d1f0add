import { memo } from 'react'
import type { FacetOption } from '../../model/facets.ts'
import type { Facet } from '../../query/query.ts'
import { toggle, toggleType } from '../../state/actions.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'

interface CheckProps extends FacetOption {
  readonly facet: Facet
}

interface ChecksProps {
  readonly facet: Facet
  readonly options: readonly FacetOption[]
}

/** One checkbox, memoized: toggling one leaves most of the up to 100 others unchanged. */
const Check = memo(function Check({ facet, value, label, count, checked, isPart, sign }: CheckProps) {
  const { used } = useNames()
  const { number } = useSpeech()
  return (
    <li data-empty={count === 0 || undefined} data-part={isPart || undefined}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          onChange={() => (facet === 'types' ? toggleType(value, used.types) : toggle(facet, value))}
        />
        {sign && <bdi aria-hidden="true">{sign}</bdi>}
        {/* Names of a corpus may be in another script than the page. */}
        <span dir="auto">{label}</span> <small>{number(count)}</small>
      </label>
    </li>
  )
})

/** The values of a facet as checkboxes, each with its facet count. */
export function CheckboxList({ facet, options }: ChecksProps) {
  return (
    <ul className="checks">
      {options.map((option) => (
        <Check key={option.value} facet={facet} {...option} />
      ))}
    </ul>
  )
}
