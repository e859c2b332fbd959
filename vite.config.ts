import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web app: sources in src/web, built into dist/web. The server replaces __CSP_NONCE__ at each request. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: true,
  },
  server: { port: 5173, strictPort: false, proxy: { '/api': 'http://localhost:3000' } },
})
