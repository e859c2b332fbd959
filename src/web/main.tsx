import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './theme/tokens.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { adoptNonce } from './theme/nonce.ts'
import { startWords } from './words/words.ts'

const nonce = adoptNonce()
await startWords()
createRoot(document.getElementById('root')!).render(<App nonce={nonce} />)
