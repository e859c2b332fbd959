export function FirstDesk() {
  return null
}
