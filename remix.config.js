/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    // The whole route table comes with the first page: see app/decisions/004-route-table-at-once.md.
    v3_lazyRouteDiscovery: false,
    v3_routeConfig: true,
  },
}
