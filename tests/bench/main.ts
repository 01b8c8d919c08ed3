/** `npm run bench [NAME…]`: figures with a peer in the same run, as ratios. They are read, never asserted by a test. */
import { benchPages } from './pages.ts';
import { benchPaths } from './paths.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  pages: benchPages,
  paths: benchPaths,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 64;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length === 0 || names.includes(name)) await bench();
  }
}
