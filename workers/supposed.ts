import type { BuyerModel } from '../src/model/buyers.ts';
import { sameJson } from '../src/model/json.ts';
import { withBuyers } from '../src/sim/buyers.ts';
import type { World } from './share.ts';

/** What is supposed of the buyers of a world, which the seed draws; nothing where it is left out. */
export interface Supposition {
  readonly buyers?: BuyerModel;
  readonly seed: number;
}

/** The world in which buyers are as supposed, the same under every plan and in every replication. */
export function supposed(world: World, { buyers = {}, seed }: Supposition): World {
  const trace = withBuyers(world.trace, buyers, seed);
  return trace === world.trace ? world : { ...world, trace, logged: world.trace };
}

/** `supposed` that works a supposition out once, as long as no other is asked for in between. */
export function supposing(): typeof supposed {
  let last: { readonly world: World; readonly of: Supposition; readonly value: World } | null = null;
  return (world, { buyers = {}, seed }) => {
    const of = { buyers, seed };
    if (last?.world !== world || !sameJson(last.of, of)) last = { world, of, value: supposed(world, of) };
    return last.value;
  };
}
