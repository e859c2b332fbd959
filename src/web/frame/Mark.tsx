/** The sign of Baton: four bars stepping down, one for each level. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <rect x="1" y="2" width="9" height="3" rx="1.5" fill="var(--gather)" />
      <rect x="6" y="7" width="8" height="3" rx="1.5" fill="var(--qualify)" />
      <rect x="10" y="12" width="7" height="3" rx="1.5" fill="var(--convert)" />
      <rect x="14" y="17" width="5" height="3" rx="1.5" fill="var(--serve)" />
    </svg>
  )
}
