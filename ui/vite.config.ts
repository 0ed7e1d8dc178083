import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // Under vitest the browser build of Svelte is wanted, or mounting a component fails.
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  build: {
    target: 'safari16',
    // Everything is read from the program itself, so a source of many small files costs more than it saves.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    // Only index.html is an entry: look.html and src/look never reach the product.
    rollupOptions: { input: 'index.html' },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
    experimental: { fsModuleCache: true },
  },
}))
