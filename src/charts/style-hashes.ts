/**
 * What `style-src` must allow for charts: one source per `<style>` block that Plot puts into them. The charts here emit
 * only the block of a bare svg (no legend, no caption) and no `style` attribute. A test recomputes the list from drawn
 * charts. This file imports nothing, since the build's configuration reads it.
 */
export const plotStyleHashes: readonly string[] = ["'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='"];
