import { useSite } from '../context/site.ts'

interface ChoiceProps<T extends string | null> {
  readonly label: string
  /** Hides the label visually, for options that explain themselves. */
  readonly isLabelUnseen?: boolean
  readonly value: T
  readonly options: readonly { readonly value: T; readonly words: string }[]
  readonly onChoose: (value: T) => void
}

/** A select for one of several values; null is the empty option. */
export function Select<T extends string | null>(props: ChoiceProps<T>) {
  const { label, isLabelUnseen = false, value, options, onChoose } = props
  // In a prerendered page it is not visible, but takes its space: the longest option decides the width.
  const longest = Math.max(...options.map(({ words }) => words.length))
  const { isFile } = useSite()
  const shown = isFile ? options.filter(({ words }) => words.length === longest) : options
  return (
    <label>
      <span className={isLabelUnseen ? 'unseen' : undefined}>{label}</span>{' '}
      <select
        value={value ?? ''}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex]
          if (chosen) onChoose(chosen.value)
        }}
      >
        {shown.map(({ value, words }) => (
          <option key={value} value={value ?? ''}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
