export function NewLead(_props: { onClose: () => void }) {
  return null
}
