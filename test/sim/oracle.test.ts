import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { advance, finish, replay, start } from '../../src/sim/replay.ts';
import { oracle } from './oracle.ts';
import { smallWorld } from './worlds.ts';

test('the kernel and the plainly written rules agree to the byte', () => {
  fc.assert(
    fc.property(smallWorld, fc.integer({ min: 0, max: 9 }), ({ shop, plan, trace }, seed) => {
      const program = compile(shop, plan, trace);
      const draws = draw(shop, trace, seed, 0);
      expect(replay(program, trace, draws)).toEqual(oracle({ shop, plan, trace, draws, program }));
    }),
    { numRuns: 2000 },
  );
});

test('slices of any size, and memory that was used before, change nothing', () => {
  fc.assert(
    fc.property(smallWorld, smallWorld, fc.integer({ min: 1, max: 7 }), ({ shop, plan, trace }, other, slice) => {
      const program = compile(shop, plan, trace);
      const draws = draw(shop, trace, 1, 0);
      const whole = replay(program, trace, draws);
      const used = start(compile(shop, other.plan, trace), trace, draws);
      while (advance(used, 5));
      const kernel = start(program, trace, draws, used);
      while (advance(kernel, slice));
      expect(finish(kernel)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});
