import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

/** Every page loads these; apart they are a dozen files, and their names stand in the route table of every route. */
const frame =
  /\/app\/(?:ui\/(?:area-boundary|button|classes|error-\w+|hydrated|icons|light-link|menu|page|request-id)\.tsx?|features\/identity\/display\.ts)$/
/** These change with their releases only, and stay in the browser when ours change. */
const vendor =
  /\/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run\/(?:react|router))\//

function chunkOf(id: string): string | undefined {
  if (vendor.test(id)) return 'vendor'
  return frame.test(id) ? 'frame' : undefined
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), tailwindcss()],
  build: {
    ...{ assetsInlineLimit: 0, target: 'es2022', sourcemap: false, cssMinify: true },
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf } },
  },
  ssr: { noExternal: [/^@conform-to\//] },
}))
