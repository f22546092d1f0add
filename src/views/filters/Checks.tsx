import type { Option } from '../../model/facets.ts'
import type { Facet } from '../../query/query.ts'
import { toggle } from '../../state/actions.ts'
import { useSpeech } from '../speech.ts'

interface ChecksProps {
  readonly facet: Facet
  readonly options: readonly Option[]
}

/** The values of a facet as checkboxes, each with the number of events it would show. */
export function Checks({ facet, options }: ChecksProps) {
  const { number } = useSpeech()
  return (
    <ul className="checks">
      {options.map(({ value, label, count, checked, isPart }) => (
        <li key={value} data-empty={count === 0 || undefined} data-part={isPart || undefined}>
          <label>
            <input type="checkbox" checked={checked} onChange={() => toggle(facet, value)} />
            <span>{label}</span> <small>{number(count)}</small>
          </label>
        </li>
      ))}
    </ul>
  )
}
