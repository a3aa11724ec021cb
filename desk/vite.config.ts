import { defineConfig } from "vite";
import { licences } from "./build/licences.mjs";
import { sourcesHash } from "./build/sources-hash.mjs";

/** The API that the desk talks to while it is developed: `marsad serve` on its usual port. */
const API = process.env["MARSAD_API"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  base: "/",
  build: {
    outDir: "../src/marsad/serve/desk",
    emptyOutDir: true,
    target: "es2022",
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1300,
    // MapLibre by itself: its file stays the same, in browsers and in git, when the desk changes.
    rollupOptions: { output: { manualChunks: { maplibre: ["maplibre-gl"] } } },
  },
  worker: { format: "es" },
  server: { proxy: { "/api": API, "/health": API } },
  plugins: [licences(), sourcesHash()],
});
