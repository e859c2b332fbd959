export function Entry() {
  return null
}
