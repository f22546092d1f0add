interface ChoiceProps<T> {
  readonly label: string
  /** Heard only: the options speak for themselves. */
  readonly isLabelUnseen?: boolean
  readonly value: T
  readonly options: readonly { readonly value: T; readonly words: string }[]
  readonly onChoose: (value: T) => void
}

/** One of several values, as a menu. */
export function Choice<T>({ label, isLabelUnseen = false, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label>
      <span className={isLabelUnseen ? 'unseen' : undefined}>{label}</span>{' '}
      <select
        value={options.findIndex((option) => option.value === value)}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex]
          if (chosen) onChoose(chosen.value)
        }}
      >
        {options.map(({ words }, index) => (
          <option key={words} value={index}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
