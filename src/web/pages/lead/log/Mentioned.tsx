import css from './mentions.module.css'
import { pieces } from './mentions.ts'

/** A text with the names of those mentioned set off; who was renamed since is named behind it. */
export function Mentioned({ text, names }: { text: string; names: readonly string[] }) {
  const missing = names.filter((name) => !text.includes(`@${name}`))
  const parts = pieces(text, names)
  return (
    <>
      {parts.map(({ says, isName }, n) =>
        isName ? (
          <b key={n} className={css.name}>
            {says}
          </b>
        ) : (
          says
        ),
      )}
      {missing.map((name) => (
        <b key={name} className={css.name}>
          {' '}
          @{name}
        </b>
      ))}
    </>
  )
}
