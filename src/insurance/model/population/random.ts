/** Numbers that look like chance and follow from a seed alone: xoshiro128** by Blackman and Vigna (public domain), 32 bits
 *  at a time with a period of 2^128 − 1. Each list of keys has a stream of its own. */
export class Random {
  private readonly state = new Int32Array(4);
  private readonly buffer = new Uint32Array(1024);
  private at = 1024;

  /** @param keys whole numbers, each at most 2^53: the seed and what tells this stream from its sisters */
  constructor(...keys: readonly number[]) {
    let hash = 0;
    for (const key of keys) hash = mix(mix(hash ^ (key >>> 0)) + Math.floor(key / 2 ** 32) + GOLDEN);
    for (let i = 0; i < 4; i++) this.state[i] = mix(hash + (i + 1) * GOLDEN);
    // The one state from which it would never move.
    if (this.state.every(word => word === 0)) this.state[0] = 1;
  }

  /** Any whole number from 0 to 2^32 − 1, each with the same chance. */
  next(): number {
    if (this.at === 1024) this.refill();
    return this.buffer[this.at++]!;
  }

  /** Any number above 0 and below 1, in the middle of 2^32 equal parts. */
  uniform(): number {
    return (this.next() + 0.5) * 2 ** -32;
  }

  /** Fills `out` with exponential waiting times, each as `exponential`, but faster. */
  exponentials(out: Float64Array): void {
    const { buffer } = this;
    let { at } = this;
    for (let i = 0; i < out.length; i++) {
      if (at === 1024) {
        this.refill();
        at = 0;
      }
      const draw = buffer[at++]!;
      const layer = draw & 255;
      const place = draw >>> 8;
      if (place < INSIDE[layer]!) out[i] = place * WIDTH[layer]!;
      else {
        this.at = at;
        out[i] = this.atTheEdge(layer, place);
        at = this.at;
      }
    }
    this.at = at;
  }

  /** An exponential waiting time with mean 1, by the ziggurat of Marsaglia and Tsang (2000) with 256 layers: nearly always
   *  one draw, one comparison and one product. The layer and the place in it come from different bits. */
  exponential(): number {
    const draw = this.next();
    const layer = draw & 255;
    const place = draw >>> 8;
    return place < INSIDE[layer]! ? place * WIDTH[layer]! : this.atTheEdge(layer, place);
  }

  private atTheEdge(layer: number, place: number): number {
    if (layer === 0) return TAIL - Math.log(this.uniform());
    const value = place * WIDTH[layer]!;
    const height = HEIGHT[layer]! + this.uniform() * (HEIGHT[layer - 1]! - HEIGHT[layer]!);
    return height < Math.exp(-value) ? value : this.exponential();
  }

  private refill(): void {
    let [a, b, c, d] = this.state as unknown as [number, number, number, number];
    const { buffer } = this;
    for (let i = 0; i < buffer.length; i++) {
      const times5 = Math.imul(b, 5);
      buffer[i] = Math.imul((times5 << 7) | (times5 >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    this.state.set([a, b, c, d]);
    this.at = 0;
  }
}

const GOLDEN = 0x9e3779b9;

/** Spreads the bits of a number (the finaliser of MurmurHash3); a whole number from −2^31 to 2^31 − 1. */
export function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** Where the lowest layer of the ziggurat ends, and the area of every layer. */
const TAIL = 7.69711747013105;
const AREA = 0.003949659822581557;
const PLACES = 2 ** 24;
const HEIGHT = new Float64Array(256);
const WIDTH = new Float64Array(256);
const INSIDE = new Int32Array(256);
let right = TAIL;
HEIGHT[0] = 1;
HEIGHT[255] = Math.exp(-TAIL);
WIDTH[0] = AREA / HEIGHT[255] / PLACES;
WIDTH[255] = TAIL / PLACES;
INSIDE[0] = TAIL / WIDTH[0];
for (let layer = 254; layer > 0; layer--) {
  const left = -Math.log(AREA / right + Math.exp(-right));
  INSIDE[layer + 1] = (left / right) * PLACES;
  HEIGHT[layer] = Math.exp(-left);
  WIDTH[layer] = left / PLACES;
  right = left;
}
