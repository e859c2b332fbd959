export function SettingsHome() {
  return null
}
